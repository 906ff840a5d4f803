package maskscope.view.report;

import java.awt.Color;
import java.awt.Insets;
import java.awt.geom.Path2D;
import maskscope.paper.Figure;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/// Formulas as outlines of their letters, which are sharp at any size.
final class FormulaFigure {

    /// Of the letters, in points.
    private static final float SIZE = 15;

    private FormulaFigure() {}

    /// The figure of a formula in LaTeX.
    static Figure.Formula of(String latex) {
        TeXFormula formula = new TeXFormula(latex);
        TeXIcon icon = formula.new TeXIconBuilder()
                .setStyle(TeXConstants.STYLE_DISPLAY)
                .setSize(SIZE)
                .setFGColor(Color.BLACK)
                .build();
        icon.setInsets(new Insets(1, 0, 1, 2), true);
        OutlineGraphics graphics = new OutlineGraphics();
        icon.paintIcon(null, graphics, 0, 0);
        return new Figure.Formula(
                "", latex, new Path2D.Double(graphics.outline()), icon.getIconWidth(), icon.getIconHeight());
    }
}
