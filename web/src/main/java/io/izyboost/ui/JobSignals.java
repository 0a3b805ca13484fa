package io.izyboost.ui;

import io.izyboost.kernel.job.JobWatchers;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells a page that a job has come further: one word without any data, upon which the page looks by itself. Who gets here
 * has passed {@link io.izyboost.ui.filter.SignalFilter}: a member of staff of the panel whose job it is. One instance a
 * socket.
 */
@ServerEndpoint("/manage/signals/jobs/{job}")
public class JobSignals {
    /** Then the page goes on by its poll; a socket whose browser is gone without a word does not stay. */
    private static final long IDLE_MILLIS = TimeUnit.MINUTES.toMillis(10);

    private static final String LOOK_AGAIN = "again";
    private static final int LONGEST_MESSAGE = 64;

    @Inject
    JobWatchers watchers;

    private @Nullable Runnable watcher;

    @OnOpen
    public void open(Session session, @PathParam("job") long job) {
        session.setMaxIdleTimeout(IDLE_MILLIS);
        session.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
        watcher = () -> session.getAsyncRemote().sendText(LOOK_AGAIN);
        watchers.watch(job, watcher);
    }

    /** Browsers have nothing to say here. */
    @OnMessage
    public void message(Session session, String text) throws java.io.IOException {
        session.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, ""));
    }

    @OnClose
    public void close(@PathParam("job") long job) {
        if (watcher != null) {
            watchers.leave(job, watcher);
        }
    }

    /** A line that broke off; the container closes the socket next. */
    @OnError
    public void broken(Throwable problem) {
        // nothing to mend: the page's poll goes on
    }
}
