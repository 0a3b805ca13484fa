/** Plumbing shared by all Faces views: templates, converters, messages. */
package io.izyboost.ui;
