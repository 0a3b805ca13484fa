/**
 * What every request passes, in this order: {@link io.izyboost.ui.filter.PanelFilter} (host to panel),
 * {@link io.izyboost.ui.filter.CrossSiteFilter}, then {@link io.izyboost.ui.filter.SessionFilter} or
 * {@link io.izyboost.ui.filter.BearerFilter} (the caller), and {@link io.izyboost.ui.filter.GuardFilter} (paths).
 */
@org.jspecify.annotations.NullMarked
package io.izyboost.ui.filter;
