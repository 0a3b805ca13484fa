package io.izyboost.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Which servers are alive. One that comes back under another name, as a container does, leaves its jobs to the others. */
final class Nodes {
    static final Duration SIGN = Duration.ofMinutes(1);

    /** A server of an older release gives no sign, and its jobs do not last that long. */
    private static final Duration GONE = Duration.ofHours(1);

    private static final String SEEN = """
            insert into platform.nodes as n (name, seen_at) values (?, ?)
            on conflict (name) do update set seen_at = greatest(n.seen_at, excluded.seen_at)
            """;
    private static final String OF_THE_GONE = """
            node <> ? and created_at < ?
            and not exists (select 1 from platform.nodes n where n.name = jobs.node and n.seen_at >= ?)""";

    private Nodes() {}

    static void sign(DataSource platform, Instant now) {
        JobSql.update(platform, SEEN, Node.name(), now);
    }

    /** Gives up the jobs of servers that have given no sign for an hour, and forgets those servers. Returns the jobs. */
    static List<Long> bury(DataSource platform, Instant now) {
        Instant since = now.minus(GONE);
        List<Long> abandoned = Abandonment.of(platform, OF_THE_GONE, Node.name(), since, since);
        JobSql.update(platform, "delete from platform.nodes where seen_at < ?", since);
        return abandoned;
    }
}
