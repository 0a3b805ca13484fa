package io.izyboost.job;

/** The name of this server among those that share the database. */
final class Node {
    private Node() {}

    static String name() {
        return System.getProperty("jboss.node.name", "local");
    }
}
