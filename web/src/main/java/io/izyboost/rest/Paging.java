package io.izyboost.rest;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.PageRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** {@code ?page=0&size=50}, as a {@code @BeanParam}. */
public class Paging {
    @QueryParam("page")
    @DefaultValue("0")
    String page = "0";

    @QueryParam("size")
    @DefaultValue("50")
    String size = "50";

    public PageRequest request() {
        return new PageRequest(number("page", page), number("size", size));
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw DomainException.at(name, ErrorCode.INVALID_INPUT, name);
        }
    }
}
