package io.izyboost.provider.net;

import io.izyboost.kernel.Why;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** Sends a form, once: no retry, no redirect, a limit on time and length, and a sure word on whether it can have arrived. */
@ApplicationScoped
public class Outbound {
    @Inject
    OutboundGuard guard;

    private final Limits limits;
    private CloseableHttpClient fresh;
    private CloseableHttpClient kept;
    private ScheduledExecutorService deadlines;

    public Outbound() {
        limits = Limits.configured();
    }

    /** One without a container. */
    public static Outbound with(OutboundGuard guard, Limits limits) {
        Outbound outbound = new Outbound(limits);
        outbound.guard = guard;
        outbound.open();
        return outbound;
    }

    private Outbound(Limits limits) {
        this.limits = limits;
    }

    @PostConstruct
    void open() {
        fresh = HttpClients.make(guard, limits, false);
        kept = HttpClients.make(guard, limits, true);
        deadlines = Executors.newSingleThreadScheduledExecutor(Outbound::daemon);
    }

    public Reply post(PostForm call) throws WireFailure {
        HttpPost post = new HttpPost(call.url());
        post.setHeader("Accept", "application/json");
        post.setEntity(new UrlEncodedFormEntity(pairs(call), StandardCharsets.UTF_8));
        HttpClientContext context = HttpClientContext.create();
        Future<?> deadline = deadlines.schedule(post::cancel, limits.total().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return (call.fresh() ? fresh : kept)
                    .execute(post, context, response -> read(response, call.mostBytes(), post));
        } catch (IOException | RuntimeException e) {
            throw new WireFailure(describe(e), why(e, post, call), RequestMark.isSet(context), e);
        } finally {
            deadline.cancel(false);
        }
    }

    @PreDestroy
    public void close() {
        deadlines.shutdownNow();
        fresh.close(CloseMode.IMMEDIATE);
        kept.close(CloseMode.IMMEDIATE);
    }

    private static Reply read(ClassicHttpResponse response, int mostBytes, HttpPost post) throws IOException {
        if (response.getEntity() == null) {
            return new Reply(response.getCode(), "");
        }
        @Nullable InputStream content = response.getEntity().getContent();
        byte[] bytes = content == null ? new byte[0] : content.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            post.abort(); // else closing would read the rest
            throw new TooLong(mostBytes);
        }
        return new Reply(response.getCode(), new String(bytes, StandardCharsets.UTF_8));
    }

    private static List<NameValuePair> pairs(PostForm call) {
        return call.form().entrySet().stream()
                .<NameValuePair>map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
                .toList();
    }

    /** The deadline cancels the call, which then fails in whatever way. */
    private String why(Exception e, HttpPost post, PostForm call) {
        if (e instanceof TooLong) {
            return Why.ANSWER_TOO_LONG.text(call.mostBytes());
        }
        return post.isCancelled()
                ? Why.ANSWER_LATE.text(limits.total().toSeconds())
                : WireCauses.why(e, call.url().getHost(), limits);
    }

    private static String describe(Exception e) {
        String message = e.getMessage() == null ? "" : ": " + e.getMessage();
        return e.getClass().getSimpleName() + message;
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(int mostBytes) {
            super("the answer is longer than " + mostBytes + " bytes");
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "outbound-deadline");
        thread.setDaemon(true);
        return thread;
    }
}
