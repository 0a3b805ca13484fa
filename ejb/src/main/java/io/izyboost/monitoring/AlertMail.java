package io.izyboost.monitoring;

import io.izyboost.identity.UserView;
import io.izyboost.kernel.Messages;
import io.izyboost.tenancy.alert.AlertView;
import java.util.Locale;
import java.util.stream.Collectors;

/** What tells an owner of an alert. */
record AlertMail(String to, String subject, String text) {
    static AlertMail of(AlertView alert, UserView owner, String panel, String url) {
        Locale locale = Locale.forLanguageTag(owner.locale());
        String what = Messages.text("alert." + alert.kind(), locale);
        String detail = alert.detail().entrySet().stream()
                .map(line -> line.getKey() + ": " + line.getValue() + "\n")
                .collect(Collectors.joining());
        return new AlertMail(
                owner.email(),
                oneLine(Messages.text("mail.alert.subject", locale, panel, what)),
                Messages.text("mail.alert.body", locale, what, detail, url + "/manage"));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
