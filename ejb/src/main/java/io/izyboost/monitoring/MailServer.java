package io.izyboost.monitoring;

import io.izyboost.kernel.Settings;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The operator's mail server, named by {@code IZYBOOST_MAIL_…}; without a host there is none, and no mail is sent. Each
 * step has a time limit, so that a server that hangs holds no thread.
 *
 * @param user null: no log-in
 */
record MailServer(
        String host,
        int port,
        Tls tls,
        @Nullable String user,
        @Nullable String password,
        String from) {
    private static final String PATIENCE_MILLIS = "10000";

    enum Tls {
        /** Only for a relay on the same machine or network. */
        NONE(25),
        /** Begins in the clear, and goes on only if the server can change to TLS. */
        STARTTLS(587),
        TLS(465);

        private final int usualPort;

        Tls(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    static Optional<MailServer> configured() {
        return Settings.optional("IZYBOOST_MAIL_HOST").map(host -> {
            Tls tls = Tls.valueOf(Settings.text("IZYBOOST_MAIL_TLS", "starttls").toUpperCase(Locale.ROOT));
            return new MailServer(
                    host,
                    Settings.number("IZYBOOST_MAIL_PORT", tls.usualPort),
                    tls,
                    Settings.optional("IZYBOOST_MAIL_USER").orElse(null),
                    Settings.optional("IZYBOOST_MAIL_PASSWORD").orElse(null),
                    Settings.required("IZYBOOST_MAIL_FROM"));
        });
    }

    /** Opens a connection and logs in; nothing has been sent when this fails. */
    MailConnection connect() throws MessagingException {
        Session session = Session.getInstance(properties());
        Transport transport = session.getTransport("smtp");
        transport.connect(host, port, user, password);
        return new MailConnection(session, transport, from);
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.auth", Boolean.toString(user != null));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls == Tls.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(tls == Tls.STARTTLS));
        return properties;
    }

    /** Never the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
