package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.provider.ProviderAccountChanged;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderAccountView;
import io.izyboost.provider.ProviderKind;
import io.izyboost.tenancy.PanelDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the books say, on a real database. Account 1 lost the answer for order 2, between its numbers 100 and 104; account
 * 2 is at the same host and has number 102; account 3 is elsewhere and has number 103.
 */
class ProbingTest {
    private static final OrderId LOST = new OrderId(2);
    private static PanelDatabase panel;

    private final Probing probing = new Probing();
    private final List<String> probed = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        panel = PanelDatabase.start();
        panel.run("""
                insert into users (email, email_key, name, password_hash, role, created_at)
                values ('a@shop.example', 'a@shop.example', '', '', 'user', now());
                insert into categories (name, created_at) values ('C', now());
                insert into services (category_id, name, type, rate, min, max, created_at, updated_at)
                values (1, 'S', 'Default', 1, 1, 1000, now(), now());
                insert into api_providers (name, kind, currency, created_at, url)
                values ('1', 'API_V2', 'USD', now(), 'https://supplier.example/api/v2'),
                       ('2', 'API_V2', 'USD', now(), 'https://Supplier.example:443/api/v2/'),
                       ('3', 'API_V2', 'USD', now(), 'https://other.example/api/v2'),
                       ('4', 'MANUAL', 'USD', now(), null),
                       ('5', 'API_V2', 'USD', now(), 'https://[2001:db8::5]:8443/api/v2'),
                       ('6', 'API_V2', 'USD', now(), 'https://[2001:db8::6]/api/v2'),
                       ('7', 'API_V2', 'USD', now(), 'https://[2001:DB8::5]/api/v2')
                """);
    }

    @AfterAll
    static void stop() throws Exception {
        panel.close();
    }

    @BeforeEach
    void orders() throws SQLException {
        probing.sql = panel.sql();
        probing.queue = new DispatchQueue() {
            @Override
            void probe(OrderId order, ProviderAccountId provider) {
                probed.add(provider + ": " + order);
            }
        };
        panel.run("truncate orders, order_attempts restart identity cascade");
        sent(1, "100");
        add(1, "UNKNOWN", null);
        sent(2, "102");
        sent(3, "103");
        sent(1, "104");
    }

    @Test
    void takesNumbersOfAllAccountsAtTheSameHostForClaimed() {
        Probing.Window window = probing.window(LOST).orElseThrow();

        assertThat(window.text()).isEqualTo("100-104");
        assertThat(window.isShared()).isTrue();
        assertThat(probing.unclaimed(window)).containsExactly("101", "103");
    }

    @Test
    void takesTheNumberOfAnotherAccountAtTheSameHostForTakenAlsoWhenAPersonNamesIt() {
        assertThat(probing.isTaken(new ProviderAccountId(1), "102")).isTrue();
        assertThat(probing.isTaken(new ProviderAccountId(1), "103")).isFalse();
        assertThat(probing.isTaken(new ProviderAccountId(4), "103")).isFalse();
    }

    @Test
    void tellsHostsApartThatAreAddresses() throws SQLException {
        sent(5, "200");

        assertThat(probing.isTaken(new ProviderAccountId(7), "200")).isTrue();
        assertThat(probing.isTaken(new ProviderAccountId(6), "200")).isFalse();
    }

    @Test
    void knowsAnAccountThatIsAloneAtItsHost() throws SQLException {
        add(3, "UNKNOWN", null);

        assertThat(probing.window(new OrderId(6)).orElseThrow().isShared()).isFalse();
    }

    @Test
    void looksForWhatWasLostOnceThatIsAllowed() {
        ProviderAccountView off = account(false, BigDecimal.ONE);
        ProviderAccountView on = account(true, BigDecimal.ONE);
        ProviderAccountView withoutRate = account(true, null);

        probing.allowed(new ProviderAccountChanged(on, on));
        probing.allowed(new ProviderAccountChanged(on, off));
        probing.allowed(new ProviderAccountChanged(off, withoutRate));
        assertThat(probed).isEmpty();

        probing.allowed(new ProviderAccountChanged(off, on));
        probing.allowed(new ProviderAccountChanged(withoutRate, on));
        assertThat(probed).containsExactly("1: 2", "1: 2");
    }

    private static void sent(int account, String number) throws SQLException {
        add(account, "SENT", "'" + number + "'");
    }

    /** One after the other, each with one attempt of a second. */
    private static void add(int account, String dispatch, @Nullable String number) throws SQLException {
        panel.run("""
                with placed as (
                    insert into orders (user_id, service_id, provider_id, type, quantity, rate, charge, cost, currency, dispatch, status,
                                        provider_order_id, source, created_at, updated_at)
                    values (1, 1, %1$d, 'Default', 10, 1, 1, 1, 'USD', '%2$s', 'Pending', %3$s, 'API', now(), now()) returning id),
                attempt as (
                    insert into order_attempts (order_id, provider_id, started_at, lease_until, ended_at, outcome, provider_order_id)
                    select id, %1$d, now() + id * interval '10 seconds', now() + id * interval '20 seconds',
                           now() + id * interval '10 seconds' + interval '1 second', '%2$s', %3$s from placed returning id, order_id)
                select 1
                """.formatted(account, dispatch, number));
        panel.run("update orders o set attempt_id = a.id from order_attempts a where a.order_id = o.id");
    }

    private static ProviderAccountView account(boolean probeAllowed, @Nullable BigDecimal rate) {
        return new ProviderAccountView(
                new ProviderAccountId(1),
                "1",
                ProviderKind.API_V2,
                "https://supplier.example/api/v2",
                null,
                "USD",
                rate,
                null,
                BigDecimal.ZERO,
                null,
                true,
                probeAllowed,
                8,
                true,
                360,
                null,
                null,
                null,
                null,
                "CLOSED",
                Instant.EPOCH,
                0);
    }
}
