package maskscope.view.losses;

import javafx.scene.image.ImageView;

/// A formula as a picture that is drawn again only when something about it changes.
final class FormulaLine extends ImageView {

    private final FormulaPainter painter;
    private FormulaPainter.Order drawn;

    FormulaLine(FormulaPainter painter) {
        this.painter = painter;
        setManaged(false);
    }

    /// `plain` is the formula without colours, to be read out.
    void draw(FormulaPainter.Order order, String plain) {
        if (!order.equals(drawn)) {
            drawn = order;
            FormulaPainter.Picture picture = painter.paint(order);
            setImage(picture.image());
            setFitWidth(picture.width());
            setFitHeight(picture.height());
            setAccessibleText(plain);
        }
    }
}
