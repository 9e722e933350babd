package asylumchain.reporting.dashboard.frame;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Every reason that sources give for refusing a question, put together as the sources do: what
/// they add up, format, choose, keep as a constant or hand to a method of their own.
///
/// What objects to a value says so in a method called `objectionTo`.
final class ReasonsGiven extends TreePathScanner<Void, Void> {

  /// Stands where only a run knows what is said.
  static final String ANYTHING = "1";

  private final Set<String> reasons = new LinkedHashSet<>();
  private final List<String> handedOn = new ArrayList<>();

  private ReasonsGiven() {}

  static ReasonsGiven in(List<Path> sources) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var given = new ReasonsGiven();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      task.parse().forEach(unit -> given.scan(unit, null));
    }
    return given;
  }

  /// What is said, each way of saying it once.
  Set<String> reasons() {
    return reasons;
  }

  /// Reasons of which the source that gives them says nothing at all.
  List<String> handedOn() {
    return handedOn;
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void none) {
    if (made.getIdentifier().toString().equals("Violation")) {
      give(made.getArguments().get(1));
    }
    return super.visitNewClass(made, none);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
    if (call.getMethodSelect().toString().equals("Problem.badRequest")
        && call.getArguments().size() == 2) {
      give(call.getArguments().get(1));
    }
    return super.visitMethodInvocation(call, none);
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree answer, @Nullable Void none) {
    if (isOf("objectionTo")) {
      give(answer.getExpression());
    }
    return super.visitReturn(answer, none);
  }

  private boolean isOf(String method) {
    for (var path = getCurrentPath(); path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof MethodTree found) {
        return found.getName().contentEquals(method);
      }
    }
    return false;
  }

  private void give(ExpressionTree reason) {
    for (var said : said(reason, getCurrentPath())) {
      if (said.equals(ANYTHING)) {
        handedOn.add(reason.toString());
      } else {
        reasons.add(said);
      }
    }
  }

  private static List<String> said(Tree expression, TreePath at) {
    return switch (expression) {
      case LiteralTree literal when literal.getValue() == null -> List.of();
      case LiteralTree literal -> List.of(literal.getValue().toString());
      case BinaryTree sum ->
          said(sum.getLeftOperand(), at).stream()
              .flatMap(left -> said(sum.getRightOperand(), at).stream().map(left::concat))
              .toList();
      case ParenthesizedTree some -> said(some.getExpression(), at);
      case ConditionalExpressionTree choice ->
          Stream.of(choice.getTrueExpression(), choice.getFalseExpression())
              .flatMap(some -> said(some, at).stream())
              .toList();
      case MethodInvocationTree call -> called(call, at);
      case IdentifierTree name -> named(name.getName().toString(), at);
      default -> List.of(ANYTHING);
    };
  }

  private static List<String> called(MethodInvocationTree call, TreePath at) {
    return switch (call.getMethodSelect()) {
      case MemberSelectTree some when some.getIdentifier().contentEquals("formatted") ->
          formatted(said(some.getExpression(), at), call.getArguments(), at);
      case IdentifierTree own -> returned(own.getName().toString(), at.getCompilationUnit());
      default -> List.of(ANYTHING);
    };
  }

  private static List<String> formatted(
      List<String> texts, List<? extends ExpressionTree> values, TreePath at) {
    var filled = texts;
    for (var value : values) {
      filled =
          filled.stream()
              .flatMap(text -> said(value, at).stream().map(it -> filledIn(text, it)))
              .toList();
    }
    return filled;
  }

  private static String filledIn(String text, String value) {
    return text.replaceFirst("%[ds]", Matcher.quoteReplacement(value));
  }

  /// What a method of the same source can answer.
  private static List<String> returned(String method, CompilationUnitTree unit) {
    var all = new ArrayList<String>();
    new TreePathScanner<Void, Boolean>() {
      @Override
      public @Nullable Void visitMethod(MethodTree found, Boolean inside) {
        return super.visitMethod(found, found.getName().contentEquals(method));
      }

      @Override
      public @Nullable Void visitReturn(ReturnTree answer, Boolean inside) {
        if (inside) {
          all.addAll(said(answer.getExpression(), getCurrentPath()));
        }
        return super.visitReturn(answer, inside);
      }
    }.scan(unit, false);
    return all.isEmpty() ? List.of(ANYTHING) : all;
  }

  /// What stands under a name: a variable or constant of the same source, or what a method of it is
  /// handed wherever it is called there.
  private static List<String> named(String name, TreePath at) {
    for (var path = at; path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof MethodTree method) {
        var names = method.getParameters().stream().map(it -> it.getName().toString()).toList();
        if (names.contains(name)) {
          return handed(method, names.indexOf(name), at.getCompilationUnit());
        }
      }
    }
    var all = new ArrayList<String>();
    new TreePathScanner<Void, Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
        if (variable.getName().contentEquals(name) && variable.getInitializer() != null) {
          all.addAll(said(variable.getInitializer(), getCurrentPath()));
        }
        return super.visitVariable(variable, none);
      }
    }.scan(at.getCompilationUnit(), null);
    return all.isEmpty() ? List.of(ANYTHING) : all;
  }

  /// A method that is not private can be handed more by other sources.
  private static List<String> handed(MethodTree method, int place, CompilationUnitTree unit) {
    var all = new ArrayList<String>();
    if (!method.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
      all.add(ANYTHING);
    }
    new TreePathScanner<Void, Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
        if (call.getMethodSelect().toString().equals(method.getName().toString())
            && call.getArguments().size() == method.getParameters().size()) {
          all.addAll(said(call.getArguments().get(place), getCurrentPath()));
        }
        return super.visitMethodInvocation(call, none);
      }
    }.scan(unit, null);
    return all.isEmpty() ? List.of(ANYTHING) : all;
  }
}
