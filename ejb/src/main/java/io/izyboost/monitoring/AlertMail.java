package io.izyboost.monitoring;

import io.izyboost.identity.UserView;
import io.izyboost.kernel.Messages;
import io.izyboost.tenancy.alert.AlertView;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What tells an owner of alerts, all of one kind. */
record AlertMail(String to, String subject, String text) {
    private static final int MOST_TOLD = 20;

    static AlertMail of(List<AlertView> alerts, UserView owner, String panel, String url) {
        Locale locale = Locale.forLanguageTag(owner.locale());
        String what = Messages.text("alert." + alerts.get(0).kind(), locale);
        String detail = alerts.stream()
                .limit(MOST_TOLD)
                .map(alert -> detail(alert, locale))
                .collect(Collectors.joining("\n"));
        if (alerts.size() > MOST_TOLD) {
            detail += "\n" + Messages.text("mail.alert.more", locale, alerts.size() - MOST_TOLD) + "\n";
        }
        return new AlertMail(
                owner.email(),
                oneLine(Messages.text("mail.alert.subject", locale, panel, what)),
                Messages.text("mail.alert.body", locale, what, detail, url + "/manage"));
    }

    private static String detail(AlertView alert, Locale locale) {
        return alert.detail().entrySet().stream()
                .map(line -> Messages.text("alert.detail." + line.getKey(), locale) + ": "
                        + Messages.told(line.getValue(), locale) + "\n")
                .collect(Collectors.joining());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
