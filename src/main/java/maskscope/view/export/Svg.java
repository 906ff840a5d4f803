package maskscope.view.export;

import java.awt.Dimension;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javafx.scene.layout.Region;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import maskscope.view.look.Theme;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/// Charts as SVG.
final class Svg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private Svg() {}

    /// A chart as it is seen, one unit for each of the window's.
    static String of(Region chart, Theme theme) {
        try {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
            SVGGraphics2D graphics = new SVGGraphics2D(document);
            graphics.setSVGCanvasSize(new Dimension((int) Math.ceil(chart.getWidth()), (int) Math.ceil(chart.getHeight())));
            PaperChart.draw(chart, theme, graphics);
            StringWriter text = new StringWriter();
            graphics.stream(text, true);
            return text.toString();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
