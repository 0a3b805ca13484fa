package io.izyboost.dev;

/** A panel of the demonstration with the accounts that a visitor can try. */
record DemoPanel(String slug, String url, Account owner, Account customer) {

    record Account(String email, String password, String apiKey) {}
}
