package org.gendan.security;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start production with settings of the demo, unless told explicitly. It looks as soon
 * as the settings are read, because a start that is going to be refused must not have brought the
 * database to a new version.
 */
class ProductionSettingsCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  /**
   * Looks before anything is started.
   *
   * @throws CannotStart naming every demo part and how to mend it
   */
  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    ConfigurableEnvironment settings = event.getEnvironment();
    if (settings.acceptsProfiles(Profiles.of("mysql"))) {
      // A setting that is no such thing is told later, with its name, by the validation.
      Binder.get(settings)
          .bind("gendan", InstallationProperties.class)
          .ifBound(
              installation -> {
                if (!installation.production().allowDemoParts()) {
                  CannotStart.becauseOfDemoParts(installation.demoParts());
                }
              });
    }
  }
}
