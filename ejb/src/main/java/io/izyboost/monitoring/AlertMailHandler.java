package io.izyboost.monitoring;

import io.izyboost.kernel.work.WorkHandler;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends the mails of a kind of alerts, at most once: a server that cannot be reached is tried again later, and the
 * alerts are marked before the first mail goes out.
 */
@ApplicationScoped
class AlertMailHandler implements WorkHandler {
    private static final Logger LOG = Logger.getLogger(AlertMailHandler.class.getName());

    /** Who raises an alert again has it for a moment; whoever has mailed it meanwhile is seen by the pause. */
    private static final Duration BUSY = Duration.ofSeconds(5);

    @Inject
    AlertMails mails;

    @Override
    public String kind() {
        return AlertMails.WORK;
    }

    /** Mail servers count connections; and an alert may tell of the very calls that take all other places. */
    @Override
    public int ownPlaces() {
        return 2;
    }

    /** After a mail the work stays for the pause, so that what is raised meanwhile finds it and waits with it. */
    @Override
    public WorkResult handle(WorkItem item) throws MessagingException {
        String kind = item.ref();
        Duration pause = mails.pause(kind);
        if (!pause.isZero()) {
            return WorkResult.waits(pause, "a mail has told of this kind lately");
        }
        Optional<MailServer> server = MailServer.configured();
        if (server.isEmpty()) {
            return WorkResult.DONE;
        }
        AlertMails.Letters letters = mails.write(kind);
        if (letters.lastAlert() == 0) {
            mails.conclude(item);
            return WorkResult.DONE;
        }
        try (MailConnection connection = server.get().connect()) {
            if (!mails.take(kind, letters)) {
                return WorkResult.waits(BUSY, "these alerts are being raised again");
            }
            letters.mails().forEach(letter -> send(connection, letter));
        }
        return WorkResult.waits(AlertMails.PAUSE, "later ones share a mail");
    }

    private static void send(MailConnection connection, AlertMail letter) {
        try {
            connection.send(letter);
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "The mail of an alert may not have arrived; it stands on the dashboard", e);
        }
    }
}
