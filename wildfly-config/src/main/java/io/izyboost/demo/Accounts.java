package io.izyboost.demo;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys that may order, each with its own finite balance. Guarded by the shop's lock. */
final class Accounts {

    /** One account; its currency is told in every answer about money. */
    record Account(String key, BigDecimal balance, String currency) {

        Account plus(BigDecimal amount) {
            return new Account(key, balance.add(amount), currency);
        }

        JsonObject toJson() {
            return Wire.JSON
                    .createObjectBuilder()
                    .add("kind", "account")
                    .add("key", key)
                    .add("balance", Wire.decimal(balance))
                    .add("currency", currency)
                    .build();
        }

        static Account fromJson(JsonObject json) {
            return new Account(
                    json.getString("key"), new BigDecimal(json.getString("balance")), json.getString("currency"));
        }
    }

    private final Map<String, Account> accounts = new LinkedHashMap<>();

    Account get(String key) {
        Account account = key == null ? null : accounts.get(key);
        if (account == null) {
            throw new Refusal("Invalid API key");
        }
        return account;
    }

    boolean has(String key) {
        return accounts.containsKey(key);
    }

    void put(Account account) {
        accounts.put(account.key(), account);
    }

    List<Account> all() {
        return List.copyOf(accounts.values());
    }

    void clear() {
        accounts.clear();
    }
}
