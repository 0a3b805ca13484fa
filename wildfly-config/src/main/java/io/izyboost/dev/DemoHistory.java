package io.izyboost.dev;

import io.izyboost.demo.DemoProvider;
import io.izyboost.demo.Pace;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Two weeks of trade for the dashboard. Some regulars order, and are charged, served and refunded like anybody; then the
 * database's owner moves the dates back, and nothing but the dates.
 */
final class DemoHistory {

    private static final List<String> REGULARS = List.of("Léa Moreau", "Noah Schmidt", "Ava Novak");
    /** Orders of each day, the oldest first, the last is today. */
    private static final int[] DAYS = {2, 3, 2, 3, 4, 3, 2, 3, 4, 3, 5, 4, 5, 4};

    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    /** What carries a date of an order: table, its column for the order, the columns that move. */
    private static final String[][] DATED = {
        {"orders", "id", "created_at", "updated_at", "settled_at", "check_at"},
        {"order_events", "order_id", "at"},
        {"order_attempts", "order_id", "started_at", "lease_until", "ended_at"},
        {"journals", "order_id", "at"},
        {"provider_logs", "order_id", "at"}
    };

    private final DemoProvider provider;
    private final DataSource database;
    private final Secrets secrets;

    /** @param database as its owner */
    DemoHistory(DemoProvider provider, DataSource database, Secrets secrets) {
        this.provider = provider;
        this.database = database;
        this.secrets = secrets;
    }

    /** Places the orders, once for each panel. */
    void trade(ApiClient staff, String slug) {
        String traded = slug + ".history";
        if (secrets.told(traded) != null) {
            return;
        }
        List<DemoBuyer> regulars = REGULARS.stream()
                .map(name -> new DemoBuyer(staff, aRegular(staff, slug, name)))
                .toList();
        List<JsonObject> services = regulars.get(0).services();
        Random random = new Random(slug.hashCode());
        provider.control().pace(Pace.instant().withShares(.06, .04));
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < Arrays.stream(DAYS).sum(); i++) {
            JsonObject service = services.get(random.nextInt(services.size()));
            String link = "https://social.example/" + slug + "/post/" + (7301 + 13 * i);
            String quantity = quantity(service, random);
            DemoBuyer buyer = regulars.get(random.nextInt(regulars.size()));
            JsonObject placed = buyer.order(service, link, quantity, Map.of());
            if (placed.containsKey("order")) {
                orders.add(placed.get("order").toString());
            }
        }
        secrets.keep(traded, String.join(",", orders));
    }

    /** Once the orders of a panel are settled, spreads them over the days. */
    void age(String slug) throws SQLException {
        String aged = slug + ".history.aged";
        if (secrets.told(aged) != null) {
            return;
        }
        Long[] orders = Stream.of(secrets.told(slug + ".history").split(","))
                .map(Long::valueOf)
                .toArray(Long[]::new);
        try (Connection connection = database.getConnection()) {
            String schema = schema(connection, slug);
            if (!awaitSettled(connection, schema, orders)) {
                System.out.println("  " + slug + ": some orders of its history are still under way after "
                        + PATIENCE.toSeconds() + " s and will end today");
            }
            connection.setAutoCommit(false);
            moveBack(connection, schema, orders, seconds(orders.length, new Random(slug.hashCode())));
            connection.commit();
        }
        provider.control().pace(Pace.lively());
        secrets.keep(aged, "yes");
    }

    private String aRegular(ApiClient staff, String slug, String name) {
        String email = name.substring(0, 3).toLowerCase(Locale.ROOT).replace('é', 'e') + "@" + slug + ".example";
        JsonObject account = Json.createObjectBuilder()
                .add("email", email)
                .add("password", secrets.password(email))
                .add("name", name)
                .build();
        ApiClient.Answer made = staff.post("/manage/api/v1/customers", account).expect(201, 409);
        JsonObject credit = Json.createObjectBuilder()
                .add("amount", "200.00")
                .add("reference", "demonstration-" + email)
                .build();
        staff.post("/manage/api/v1/customers/" + DemoCustomer.id(staff, email) + "/credits", credit)
                .expect(200, 201);
        return made.status() == 201
                ? made.text("apiKey")
                : new LostKey(database, secrets).replace(slug, email, secrets.newApiKey());
    }

    /** For a few dollars, as far as the service's limits allow. */
    private static String quantity(JsonObject service, Random random) {
        BigDecimal dollars = BigDecimal.valueOf(1 + random.nextInt(9));
        long wished = dollars.movePointRight(3)
                .divide(decimal(service, "rate"), 0, RoundingMode.HALF_UP)
                .longValue();
        long quantity = Math.max(
                decimal(service, "min").longValue(),
                Math.min(decimal(service, "max").longValue(), wished / 10 * 10));
        return Long.toString(quantity);
    }

    private static BigDecimal decimal(JsonObject service, String name) {
        return new BigDecimal(DemoBuyer.text(service, name));
    }

    /** How long ago, the oldest first. */
    private static Long[] seconds(int orders, Random random) {
        return IntStream.range(0, DAYS.length)
                .boxed()
                .flatMap(day -> IntStream.range(0, DAYS[day])
                        .mapToObj(i -> (DAYS.length - 1 - day) * DAY + (long) (random.nextDouble() * DAY)))
                .sorted(Comparator.reverseOrder())
                .limit(orders)
                .toArray(Long[]::new);
    }

    private static String schema(Connection connection, String slug) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select schema_name from platform.panels where slug = ?")) {
            query.setString(1, slug);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** False if some are still under way when the patience has ended. */
    private static boolean awaitSettled(Connection connection, String schema, Long[] orders) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (PreparedStatement query = connection.prepareStatement(
                "select count(*) from " + schema + ".orders where id = any(?) and settled_at is null")) {
            query.setArray(1, connection.createArrayOf("bigint", orders));
            while (System.nanoTime() < deadline) {
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    if (row.getLong(1) == 0) {
                        return true;
                    }
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
        return false;
    }

    private static void moveBack(Connection connection, String schema, Long[] orders, Long[] seconds)
            throws SQLException {
        Array ids = connection.createArrayOf("bigint", orders);
        Array ages = connection.createArrayOf("bigint", seconds);
        for (String[] dated : DATED) {
            String moves = Stream.of(dated)
                    .skip(2)
                    .map(column -> column + " = " + column + " - age.seconds * interval '1 second'")
                    .collect(Collectors.joining(", "));
            try (PreparedStatement update = connection.prepareStatement("update " + schema + "." + dated[0] + " set "
                    + moves + " from unnest(?::bigint[], ?::bigint[]) as age(id, seconds) where " + dated[0] + "."
                    + dated[1] + " = age.id")) {
                update.setArray(1, ids);
                update.setArray(2, ages);
                update.executeUpdate();
            }
        }
        String before = " - interval '" + DAYS.length + " days'";
        String theirs = " in (select user_id from " + schema + ".orders where id = any(?))";
        for (String sql : List.of(
                "update " + schema + ".users set created_at = created_at" + before + " where id" + theirs,
                "update " + schema + ".journals set at = at" + before + " where order_id is null and user_id"
                        + theirs)) {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setArray(1, ids);
                update.executeUpdate();
            }
        }
    }
}
