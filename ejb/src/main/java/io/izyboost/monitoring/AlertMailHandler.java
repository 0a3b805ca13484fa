package io.izyboost.monitoring;

import io.izyboost.kernel.work.WorkHandler;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends an alert's mails, at most once: a server that cannot be reached is tried again later, and the work is struck off
 * before the first mail goes out.
 */
@ApplicationScoped
class AlertMailHandler implements WorkHandler {
    private static final Logger LOG = Logger.getLogger(AlertMailHandler.class.getName());

    @Inject
    AlertMails mails;

    @Override
    public String kind() {
        return AlertMails.WORK;
    }

    /** Mail servers count connections. */
    @Override
    public int laneLimit() {
        return 2;
    }

    @Override
    public WorkResult handle(WorkItem item) throws MessagingException {
        Optional<MailServer> server = MailServer.configured();
        List<AlertMail> letters = mails.write(Long.parseLong(item.ref()));
        if (server.isPresent() && !letters.isEmpty()) {
            try (MailConnection connection = server.get().connect()) {
                mails.conclude(item);
                letters.forEach(letter -> send(connection, letter));
            }
        }
        return WorkResult.DONE;
    }

    private static void send(MailConnection connection, AlertMail letter) {
        try {
            connection.send(letter);
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "The mail of an alert may not have arrived; it stands on the dashboard", e);
        }
    }
}
