package io.izyboost.wallet.api;

/** The answer to {@code POST customers}: the key is shown this once. */
public record NewCustomer(long id, String apiKey) {
    @Override
    public String toString() {
        return "NewCustomer[" + id + "]";
    }
}
