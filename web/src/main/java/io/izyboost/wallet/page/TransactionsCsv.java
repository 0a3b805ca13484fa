package io.izyboost.wallet.page;

import io.izyboost.ui.Csv;
import io.izyboost.wallet.TransactionView;

/** What moved on a wallet as lines for spreadsheets. */
final class TransactionsCsv {
    static final String HEAD =
            Csv.line("transaction", "at", "kind", "amount", "balance after", "currency", "order", "reference");

    private TransactionsCsv() {}

    static String line(TransactionView line) {
        return Csv.line(
                line.id(),
                line.at(),
                line.kind(),
                line.amount().amount(),
                line.balance().amount(),
                line.amount().currencyCode(),
                line.order(),
                line.reference());
    }
}
