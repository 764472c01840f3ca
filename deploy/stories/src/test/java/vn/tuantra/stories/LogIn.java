package vn.tuantra.stories;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.demo.DemoUsers;

/** The way in to the pages of a service. */
final class LogIn {

    private LogIn() {}

    /**
     * A page on which {@code user} has logged in.
     *
     * @param pages the pages' name in their address: {@code teams} for {@code /teams/}
     * @param where {@code #} and what follows it
     */
    static Page at(BrowserContext window, LocalStack stack, String pages, String user, String where) {
        Page page = window.newPage();
        page.navigate(stack.edge().resolve("/" + pages + "/" + where).toString());
        page.locator("#username").fill(user);
        page.locator("#password").fill(DemoUsers.read().password());
        page.locator("button[type=submit]").click();
        return page;
    }
}
