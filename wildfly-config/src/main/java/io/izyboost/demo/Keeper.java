package io.izyboost.demo;

import io.izyboost.demo.Accounts.Account;
import io.izyboost.demo.Refills.Refill;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Opens the shop as it was left, keeps it, and sets it back to its beginning. */
final class Keeper {

    private final DemoConfig config;
    private final StateFiles files;
    private final Shop shop;
    private boolean catalogRead;

    Keeper(DemoConfig config) {
        this.config = config;
        files = new StateFiles(config.directory());
        shop = new Shop(files, config.pace());
        files.read(this::take);
        if (shop.accounts().all().isEmpty()) {
            shop.accounts().put(new Account(key(), config.balance(), config.currency()));
        }
        if (config.key() != null && !shop.accounts().has(config.key())) {
            shop.accounts().put(new Account(config.key(), config.balance(), config.currency()));
        }
        if (!catalogRead) {
            shop.catalog().replace(CatalogMaker.make(config.services()));
        }
        snapshot();
    }

    Shop shop() {
        return shop;
    }

    /** The key that the first account has, or the one that was configured. */
    String firstKey() {
        return config.key() != null
                ? config.key()
                : shop.accounts().all().get(0).key();
    }

    void balance(Account account) {
        synchronized (shop) {
            shop.settleDue();
            shop.accounts().put(account);
            files.append(account.toJson());
        }
    }

    void keepCatalog() {
        files.append(catalogLine());
    }

    void keepClock() {
        files.append(clockLine());
    }

    void snapshot() {
        synchronized (shop) {
            files.replace(lines());
        }
    }

    /** Forgets orders, refills and changes; the accounts keep their keys and get the first balance again. */
    void reset() {
        synchronized (shop) {
            shop.orders().clear();
            shop.refills().clear();
            shop.clock().skipTo(0);
            shop.pace(config.pace());
            BigDecimal balance = config.balance();
            shop.accounts().all().forEach(account -> shop.accounts()
                    .put(new Account(account.key(), balance, config.currency())));
            shop.catalog().show(Long.MAX_VALUE);
            shop.catalog().replace(CatalogMaker.make(config.services()));
            files.replace(lines());
        }
    }

    void close() {
        snapshot();
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(JsonObject line) {
        switch (line.getString("kind")) {
            case "account" -> shop.accounts().put(Account.fromJson(line));
            case "order" -> shop.orders().put(DemoOrder.fromJson(line));
            case "refill" -> shop.refills().put(Refill.fromJson(line));
            case "clock" -> {
                shop.clock().skipTo(Wire.whole(line, "skipped", 0));
                shop.orders().continueAfter(Wire.whole(line, "lastOrder", 0));
            }
            case "catalog" -> {
                shop.catalog().show(Wire.whole(line, "shown", Long.MAX_VALUE));
                shop.catalog()
                        .replace(line.getJsonArray("services").stream()
                                .map(service -> DemoService.fromJson(service.asJsonObject()))
                                .toList());
                catalogRead = true;
            }
            default -> throw new IllegalStateException("Kept state has a line of unknown kind: " + line);
        }
    }

    private Stream<JsonObject> lines() {
        return Stream.of(
                        Stream.of(clockLine(), catalogLine()),
                        shop.accounts().all().stream().map(Account::toJson),
                        shop.orders().all().stream().map(DemoOrder::toJson),
                        shop.refills().all().stream().map(Refill::toJson))
                .flatMap(part -> part);
    }

    private JsonObject clockLine() {
        return Wire.JSON
                .createObjectBuilder()
                .add("kind", "clock")
                .add("skipped", shop.clock().skippedMillis())
                .add("lastOrder", shop.orders().lastId())
                .build();
    }

    private JsonObject catalogLine() {
        JsonArrayBuilder services = Wire.JSON.createArrayBuilder();
        shop.catalog().all().forEach(service -> services.add(service.toJson()));
        return Wire.JSON
                .createObjectBuilder()
                .add("kind", "catalog")
                .add("shown", shop.catalog().shown())
                .add("services", services)
                .build();
    }

    private String key() {
        if (config.key() != null) {
            return config.key();
        }
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
