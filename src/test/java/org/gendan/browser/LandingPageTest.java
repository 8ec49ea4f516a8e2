package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;

import java.io.IOException;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The first minutes of a newcomer who has a browser and nothing else. */
@WholeApp
class LandingPageTest extends AppTest {

  @Test
  @Tag("smoke")
  void aNewcomerLogsInWithOneClickAndMovesTheClock() throws IOException {
    tries("en", "Lead the team");
  }

  @Test
  @Tag("browser")
  void theSameInChinese() throws IOException {
    tries("zh-CN", "带团队");
  }

  private void tries(String language, String story) throws IOException {
    try (Pages pages = Pages.open(app.address(), language)) {
      pages.size(1280, 1000);
      pages.get("/");
      assertThat(pages.text(By.cssSelector(".stories"))).contains(story).doesNotContain("??");
      assertThat(pages.text(By.tagName("body"))).doesNotContain("curl");
      pages.keep("landing");
      pages.click(story("LEAD"));
      pages.until(urlContains("/team"));
      pages.get("/");
      pages.click(story("CONFIRM"));
      pages.until(urlContains("/camunda/app/tasklist/"));
      pages.get("/");
      assertThat(pages.text(By.cssSelector(".doors"))).contains("agent1");
      pages.click(By.cssSelector("button[data-by=PT48H]"));
      pages.until(page -> page.findElement(By.id("moved")).getText().isEmpty());

      pages.keep("landing-later");
      pages.size(500, 1000);
      assertThat(pages.tooWide()).as("what is wider than a phone").isZero();
    }
  }

  private static By story(String name) {
    return By.xpath("//input[@name='story'][@value='" + name + "']/../button");
  }
}
