package io.izyboost.catalog;

/** Is told how far an import has come. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (done, total) -> {};

    void at(int done, int total);
}
