package org.gendan.engine.settings;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The engine's FEEL, which reads each cell of a table once. Camunda parses every cell anew for each
 * case that comes to the table, and that took longer than all else it did for an answer.
 */
final class RememberedFeel extends ScalaFeelEngine {

  /** A house has some thousand cells; what is tried in the timer lab comes on top. */
  private static final int MOST_REMEMBERED = 20_000;

  private RememberedFeel() {
    super(List.of());
  }

  /** For the engine's settings. */
  static FeelEngineFactory factory() {
    return RememberedFeel::new;
  }

  @Override
  protected FeelEngine buildFeelEngine(
      CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
    return new Remembering(functions, values);
  }

  @SuppressWarnings("deprecation") // the engine asks by these two
  private static final class Remembering extends FeelEngine {

    private final Map<String, Either<Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();
    private final Map<String, Either<Failure, ParsedExpression>> expressions =
        new ConcurrentHashMap<>();

    Remembering(CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
      super(functions, values, new Configuration(false), FeelEngine.defaultClock());
    }

    @Override
    public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
      return remembered(tests, text, super::parseUnaryTests);
    }

    @Override
    public Either<Failure, ParsedExpression> parseExpression(String text) {
      return remembered(expressions, text, super::parseExpression);
    }

    private static Either<Failure, ParsedExpression> remembered(
        Map<String, Either<Failure, ParsedExpression>> known,
        String text,
        Function<String, Either<Failure, ParsedExpression>> parser) {
      Either<Failure, ParsedExpression> parsed = known.get(text);
      if (parsed == null) {
        parsed = parser.apply(text);
        if (known.size() >= MOST_REMEMBERED) {
          known.clear();
        }
        known.put(text, parsed);
      }
      return parsed;
    }
  }
}
