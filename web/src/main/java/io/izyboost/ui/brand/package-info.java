/** A panel's own look: its colours as a small stylesheet with checked contrast, its logo, its icon. */
package io.izyboost.ui.brand;
