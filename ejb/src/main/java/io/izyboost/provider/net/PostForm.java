package io.izyboost.provider.net;

import java.net.URI;
import java.util.Map;

/**
 * One call.
 *
 * @param fresh on a connection of its own: a kept one that the other side has just closed would look like a lost answer
 * @param mostBytes how long the answer may be once unpacked
 */
public record PostForm(URI url, Map<String, String> form, boolean fresh, int mostBytes) {}
