package org.gendan.security.enginedoor;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.words.Sentence;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Asks the list before anything of the engine is reached; before the path is matched, too, because
 * some of Camunda's resources look for a definition while it is.
 */
@PreMatching
class EngineDoorFilter implements ContainerRequestFilter {

  private static final String OF_AN_ENGINE = "^/engine/[^/]+(?=/)";

  /** What the engine checks against nothing, so that it is held to the task's being read here. */
  private static final Pattern OF_A_TASK_UNCHECKED =
      Pattern.compile("/task/([^/]+)/(comment|attachment)(/.*)?");

  @Context private ServletContext servlets;

  @Override
  public void filter(ContainerRequestContext request) {
    ApplicationContext house =
        WebApplicationContextUtils.getRequiredWebApplicationContext(servlets);
    CurrentActor actor = house.getBean(CurrentActor.class);
    String method = request.getMethod();
    if (method.equals("OPTIONS")) {
      return;
    }
    String part = part(request.getUriInfo().getBaseUri().getPath());
    String path = "/" + request.getUriInfo().getPath().replaceFirst("^/", "");
    String plain = part.equals(EngineDoors.ENGINE) ? path.replaceFirst(OF_AN_ENGINE, "") : path;
    if (!house.getBean(EngineDoors.class).isOpen(part, method, plain, actor.groups())) {
      refuse(
          request,
          Sentence.of(
              "%s may not %s %s: it is not in the list of what this role may ask of Camunda",
              actor.id(), method, plain));
      return;
    }
    Matcher remark = OF_A_TASK_UNCHECKED.matcher(plain);
    if (part.equals(EngineDoors.ENGINE)
        && remark.matches()
        && !actor.is(Roles.CAMUNDA_ADMIN)
        && !isRead(house, remark.group(1))) {
      refuse(
          request,
          Sentence.of(
              "%s may not %s %s: it is not a task of a desk of this person",
              actor.id(), method, plain));
    }
  }

  private static boolean isRead(ApplicationContext house, String taskId) {
    return house.getBean(TaskService.class).createTaskQuery().taskId(taskId).count() > 0;
  }

  private static void refuse(ContainerRequestContext request, Sentence why) {
    request.abortWith(
        Response.status(Response.Status.FORBIDDEN)
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(Map.of("type", "AuthorizationException", "message", why.toReader()))
            .build());
  }

  /** {@code /engine-rest/} and {@code /camunda/api/engine/} are the same part. */
  private static String part(String base) {
    String[] words = base.split("/");
    String last = words[words.length - 1];
    return last.equals("engine-rest") ? EngineDoors.ENGINE : last;
  }
}
