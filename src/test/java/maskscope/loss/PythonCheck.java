package maskscope.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What can be told of a short program in Python without running it: quotes and brackets close, operators have two sides,
/// lines are indented where they must be, and every name was given before it is used.
final class PythonCheck {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<comment>#.*)|(?<text>\"(?:[^\"\\\\]|\\\\.)*\")|(?<number>\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)"
                    + "|(?<name>[A-Za-z_]\\w*)|(?<mark>\\.\\.\\.|\\*\\*|[<>=]=|[-+*/=<>.,:(){}\\[\\]]))");
    private static final Set<String> KNOWN =
            Set.of("print", "float", "if", "else", "tuple", "map", "int", "len", "super", "None", "True", "False");
    private static final Set<String> OPERATORS = Set.of("+", "*", "/", "**", "<", ">", ">=", "if", "else");
    private static final String CLOSING = ")]}";
    private static final String OPENING = "([{";

    private final Set<String> names = new HashSet<>(KNOWN);

    private PythonCheck() {}

    /// A program that prints a loss.
    static void check(String program) {
        checkLines(program);
        assertTrue(program.contains("\nprint(float(loss))"), program);
    }

    /// A class or a function that is a loss.
    static void checkLoss(String program) {
        checkLines(program);
    }

    private static void checkLines(String program) {
        PythonCheck check = new PythonCheck();
        int depth = 0;
        boolean inside = false;
        assertTrue(program.endsWith("\n"), program);
        for (String line : program.split("\n")) {
            assertEquals(line, line.stripTrailing());
            if (line.isEmpty()) {
                assertFalse(inside, "a blank line for a block\n" + program);
                continue;
            }
            int deep = line.length() - line.stripLeading().length();
            boolean right = inside ? deep == 4 * (depth + 1) : deep <= 4 * depth && deep % 4 == 0;
            assertTrue(right, "indentation of " + line + "\n" + program);
            depth = deep / 4;
            check.line(line.strip(), program);
            inside = line.endsWith(":") && !line.startsWith("#");
        }
    }

    private void line(String line, String program) {
        if (line.startsWith("import ") || line.startsWith("from ")) {
            assertTrue(line.matches("import [a-z_.]+( as \\w+)?|from [a-zA-Z_.]+ import \\w+"), line);
            names.add(line.replaceFirst(".*[ .]", ""));
        } else if (line.startsWith("class ") || line.startsWith("def ")) {
            Matcher begun = Pattern.compile("(?:class|def) (\\w+)\\((.*)\\):").matcher(line);
            assertTrue(begun.matches(), line);
            names.add(begun.group(1));
            if (line.startsWith("class ")) {
                expression(begun.group(2), program);
            } else {
                Stream.of(begun.group(2).split(", ")).map(name -> name.replaceFirst("=.*", "")).forEach(names::add);
            }
        } else if (!line.startsWith("#")) {
            Matcher given = Pattern.compile("((?:self\\.)?\\w+(?:, \\w+)*) = (.+)").matcher(line.replaceFirst("^return ", ""));
            boolean assigns = given.matches();
            expression(assigns ? given.group(2) : line.replaceFirst("^return ", ""), program);
            if (assigns) {
                names.addAll(List.of(given.group(1).split(", ")));
            }
        }
    }

    private void expression(String text, String program) {
        Deque<Character> open = new ArrayDeque<>();
        String before = "(";
        Matcher tokens = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length() && tokens.region(at, text.length()).lookingAt() && tokens.group("comment") == null) {
            at = tokens.end();
            String token = tokens.group().strip();
            boolean operator = OPERATORS.contains(token);
            boolean operand = !operator && tokens.group("mark") == null || token.equals("...");
            assertFalse(operand && isOperand(before), "two operands in " + text + "\n" + program);
            assertFalse(operator && !isOperand(before), "an operator without a left side in " + text + "\n" + program);
            if (tokens.group("name") != null && !before.equals(".") && !isKeyword(text, at, open)) {
                assertTrue(names.contains(token), token + " is not known in " + text + "\n" + program);
            }
            if (OPENING.contains(token)) {
                open.push(CLOSING.charAt(OPENING.indexOf(token)));
            } else if (CLOSING.contains(token)) {
                assertTrue(!open.isEmpty() && open.pop() == token.charAt(0), "brackets of " + text + "\n" + program);
                boolean ended = !before.equals("-") && !OPERATORS.contains(before);
                assertTrue(ended, "an operator without a right side in " + text + "\n" + program);
            }
            before = token;
        }
        boolean read = text.substring(at).isBlank() || tokens.lookingAt() && tokens.group("comment") != null;
        assertTrue(read, "cannot be read from '" + text.substring(at) + "'\n" + program);
        assertTrue(open.isEmpty(), "a bracket stays open in " + text + "\n" + program);
        assertTrue(isOperand(before) || before.equals(":"), text + " does not end\n" + program);
    }

    /// The name of an argument within a call.
    private static boolean isKeyword(String text, int at, Deque<Character> open) {
        return !open.isEmpty() && at < text.length() && text.charAt(at) == '=' && !text.startsWith("==", at);
    }

    private static boolean isOperand(String token) {
        return !OPERATORS.contains(token) && token.matches("\\w.*|\".*|[)\\]}]|\\.\\.\\.");
    }
}
