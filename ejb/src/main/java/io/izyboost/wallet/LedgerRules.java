package io.izyboost.wallet;

import java.util.List;

/** Brings rules to the check of the books. Found by CDI; a feature that moves money adds its own. */
public interface LedgerRules {
    List<LedgerRule> rules();
}
