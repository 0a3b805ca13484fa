package io.izyboost.ui;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.access.Caller;
import io.izyboost.kernel.access.CallerContext;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list as a file for spreadsheets, written as it is read: part by part, each in a transaction of its own, none of them
 * open while the reader takes what was written. A file that cannot be finished ends with its connection, so that no
 * browser takes it for a whole one. Why it is so: ADR 9.
 */
@ApplicationScoped
public class Export {
    static final int OF_ONE_ACCOUNT = 2;
    private static final int TOGETHER = 8;
    private static final int TOO_MANY = 429;

    private final ConcurrentMap<String, Integer> running = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(TOGETHER);

    /** Walks over a list: the part after that row, or the first one; empty at the end. */
    @FunctionalInterface
    public interface Walk<T> {
        List<T> after(@Nullable T last);
    }

    /** @param head the first line */
    public <T> void send(
            HttpServletResponse response, String file, String head, Walk<T> walk, Function<? super T, String> line)
            throws IOException {
        Caller caller = CallerContext.current();
        String account = caller.panel() + ":" + caller.user();
        if (!places.tryAcquire()) {
            refuse(response);
            return;
        }
        try {
            if (running.merge(account, 1, Integer::sum) > OF_ONE_ACCOUNT) {
                refuse(response);
            } else {
                write(response, file, head, walk, line);
            }
        } finally {
            running.computeIfPresent(account, (key, count) -> count == 1 ? null : count - 1);
            places.release();
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "30");
        response.sendError(TOO_MANY);
    }

    private static <T> void write(
            HttpServletResponse response, String file, String head, Walk<T> walk, Function<? super T, String> line)
            throws IOException {
        List<T> part;
        try {
            part = walk.after(null); // what the door refuses, it refuses before anything is written
        } catch (DomainException refusal) {
            response.sendError(refusal.code().httpStatus());
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        response.setHeader("Cache-Control", "no-store");
        boolean whole = false;
        try {
            Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
            out.write('\ufeff');
            out.write(head);
            while (!part.isEmpty()) {
                for (T row : part) {
                    out.write(line.apply(row));
                }
                out.flush();
                part = walk.after(part.get(part.size() - 1));
            }
            out.flush();
            whole = true;
        } finally {
            if (!whole) {
                breakOff();
            }
        }
    }

    /** The server would end the answer in good order, and nobody could tell that something is missing. */
    private static void breakOff() throws IOException {
        ServletRequestContext.requireCurrent().getExchange().getConnection().close();
    }
}
