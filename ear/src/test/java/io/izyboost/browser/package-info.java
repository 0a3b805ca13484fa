/** The main job through a browser, as a customer and as staff see it. */
package io.izyboost.browser;
