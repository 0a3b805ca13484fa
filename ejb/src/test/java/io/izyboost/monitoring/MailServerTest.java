package io.izyboost.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.izyboost.identity.UserView;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.Why;
import io.izyboost.monitoring.MailServer.Tls;
import io.izyboost.tenancy.alert.AlertView;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {
    @TempDir
    static Path directory;

    private static TestCertificate certificate;

    private final GreenMail mail = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
    });

    @BeforeAll
    static void certify() throws Exception {
        certificate = TestCertificate.of("ip:127.0.0.1", directory);
        System.setProperty("greenmail.tls.keystore.file", certificate.file().toString());
        System.setProperty("greenmail.tls.keystore.password", TestCertificate.PASSWORD);
    }

    @AfterAll
    static void forgetIt() {
        System.clearProperty("greenmail.tls.keystore.file");
        System.clearProperty("greenmail.tls.keystore.password");
    }

    @BeforeEach
    void start() {
        mail.setUser("panels@izyboost.example", "panels", "a word");
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void logsInAndSendsInTheOwnersLanguage() throws Exception {
        Map<String, String> detail = Map.of("what", Why.BOOKS_BROKEN.text("M1", "0.01"));
        AlertView alert = new AlertView(1, "wallet.books-broken", "M1", detail, 1, Instant.EPOCH, Instant.EPOCH);
        UserView owner = new UserView(
                new UserId(1), "owner@shop.example", "Ann", "owner", "active", "fr", Instant.EPOCH, Instant.EPOCH);

        try (MailConnection connection = server(Tls.NONE, "a word").connect()) {
            connection.send(
                    AlertMail.of(List.of(alert), owner, "Crème\r\nBcc: x@evil.example", "https://shop.example"));
        }

        MimeMessage received = mail.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Crème Bcc: x@evil.example : Les comptes ne tombent pas juste");
        assertThat(received.getAllRecipients()).extracting(Object::toString).containsExactly("owner@shop.example");
        assertThat(received.getContent().toString())
                .contains("Cause: Règle M1 : 0.01", "https://shop.example/manage", "qu’une fois");
    }

    @Test
    void sendsNothingInTheClearWhereTlsWasAskedFor() {
        assertThatThrownBy(() -> server(Tls.STARTTLS, "a word").connect())
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("STARTTLS");
    }

    @Test
    void sendsOverTlsToAServerThatItsAuthorityVouchesFor() throws Exception {
        certificate.trustedDuring(() -> {
            try (MailConnection connection = overTls("127.0.0.1").connect()) {
                connection.send(new AlertMail("owner@shop.example", "Over TLS", "Nobody reads this on the way"));
            }
            return null;
        });

        assertThat(mail.getReceivedMessages())
                .extracting(MimeMessage::getSubject)
                .containsExactly("Over TLS");
    }

    @Test
    void trustsNoServerThatNobodyVouchesFor() {
        MailServer stranger = overTls("127.0.0.1");

        assertThatThrownBy(stranger::connect).isInstanceOf(MessagingException.class);
        assertThat(stranger.toString()).doesNotContain("a word");
    }

    @Test
    void trustsNoServerThatBearsAnothersName() {
        assertThatThrownBy(() ->
                        certificate.trustedDuring(() -> overTls("localhost").connect()))
                .isInstanceOf(MessagingException.class)
                .hasStackTraceContaining("localhost");
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void failsBeforeAnythingIsSentWhenItIsNotLetIn() {
        assertThatThrownBy(() -> server(Tls.NONE, "another word").connect()).isInstanceOf(MessagingException.class);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    private MailServer server(Tls tls, String password) {
        return new MailServer(
                "127.0.0.1", mail.getSmtp().getPort(), tls, "panels", password, "panels@izyboost.example");
    }

    private MailServer overTls(String host) {
        return new MailServer(host, mail.getSmtps().getPort(), Tls.TLS, "panels", "a word", "panels@izyboost.example");
    }
}
