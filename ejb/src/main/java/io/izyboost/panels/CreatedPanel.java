package io.izyboost.panels;

/** A panel that serves. The owner's key is shown this once. */
public record CreatedPanel(String slug, String url, String state, String ownerApiKey) {
    /** Never the key. */
    @Override
    public String toString() {
        return "CreatedPanel[" + slug + ", " + url + ", " + state + "]";
    }
}
