package org.gendan.engine.settings;

import camundajar.impl.scala.collection.immutable.$colon$colon;
import camundajar.impl.scala.collection.immutable.Nil$;
import camundajar.impl.scala.util.Either;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The engine's FEEL, which reads each cell of a table once and makes its functions once. Camunda
 * parses every cell anew for each case that comes to the table, and for each cell makes the hundred
 * functions that a cell could call: a fifth of the processor time of an answer.
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

    /** What the library does with a context once it has made one; it has no door of its own. */
    private static final MethodHandle EVALUATE = evaluation();

    private final FunctionProvider functions;

    private final Map<String, Either<Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();
    private final Map<String, Either<Failure, ParsedExpression>> expressions =
        new ConcurrentHashMap<>();

    Remembering(CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
      super(functions, values, new Configuration(false), FeelEngine.defaultClock());
      FunctionProvider builtin = new BuiltinFunctions(clock(), valueMapper());
      this.functions =
          new FunctionProvider.CompositeFunctionProvider(
              new $colon$colon<>(builtin, new $colon$colon<>(functionProvider(), empty())));
    }

    @SuppressWarnings("unchecked")
    private static camundajar.impl.scala.collection.immutable.List<FunctionProvider> empty() {
      return (camundajar.impl.scala.collection.immutable.List<FunctionProvider>)
          (camundajar.impl.scala.collection.immutable.List<?>) Nil$.MODULE$;
    }

    private static MethodHandle evaluation() {
      try {
        Method eval =
            FeelEngine.class.getDeclaredMethod("eval", ParsedExpression.class, EvalContext.class);
        eval.setAccessible(true);
        return MethodHandles.lookup().unreflect(eval);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("This FEEL is built otherwise; see RememberedFeel", e);
      }
    }

    /** As the library does it, but for the functions, which are there; what is read is checked. */
    @Override
    public EvaluationResult evaluate(ParsedExpression expression, Context variables) {
      try {
        EvalContext context = EvalContext.create(valueMapper(), functions).merge(variables);
        return (EvaluationResult) EVALUATE.invoke((FeelEngine) this, expression, context);
      } catch (Error e) {
        throw e;
      } catch (Throwable e) {
        // What the library makes of it.
        return super.evaluate(expression, variables);
      }
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
