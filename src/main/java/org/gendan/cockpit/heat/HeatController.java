package org.gendan.cockpit.heat;

import java.time.LocalDate;
import java.util.Optional;
import org.gendan.cockpit.CockpitRoles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows how often, how long and how late the steps of a model were. */
@RestController
@RequestMapping("/api/cockpit/heat")
class HeatController {

  private final CockpitRoles roles;
  private final HeatMaps maps;

  HeatController(CockpitRoles roles, HeatMaps maps) {
    this.roles = roles;
    this.maps = maps;
  }

  @GetMapping
  Heat heat(
      @RequestParam String model,
      @RequestParam Optional<LocalDate> from,
      @RequestParam Optional<LocalDate> to) {
    roles.mayLook();
    return maps.of(model, from, to);
  }
}
