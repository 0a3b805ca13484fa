package io.izyboost.wallet;

/**
 * One invariant of the books.
 *
 * @param name its short name: M1 …
 * @param violations a query over the present panel whose every row breaks the rule; its first column says in words how
 */
public record LedgerRule(String name, String rule, String violations) {}
