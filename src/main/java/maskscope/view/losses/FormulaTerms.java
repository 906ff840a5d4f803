package maskscope.view.losses;

import java.util.ArrayList;
import java.util.List;

/// Where a long formula may be broken: before a plus, minus or equals sign that stands in no bracket.
final class FormulaTerms {

    private FormulaTerms() {}

    /// The formula in pieces; put together they are the formula.
    static List<String> of(String latex) {
        List<String> terms = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < latex.length(); i++) {
            char c = latex.charAt(i);
            if (c == '{' || c == '(') {
                depth++;
            } else if (c == '}' || c == ')') {
                depth--;
            } else if (depth == 0 && i > start && breaks(latex, i)) {
                terms.add(latex.substring(start, i));
                start = i;
            }
        }
        terms.add(latex.substring(start));
        return terms;
    }

    /// A sign that follows another ("= −0.34") belongs to its number.
    private static boolean breaks(String latex, int at) {
        boolean sign = "+-=".indexOf(latex.charAt(at)) >= 0;
        return sign && "+-=".indexOf(latex.charAt(at - 1)) < 0;
    }
}
