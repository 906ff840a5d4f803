package maskscope.view.report;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;

/// Graphics of which nothing is asked but what somebody makes of them: all else is refused.
abstract class NoGraphics extends Graphics2D {

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException();
    }

    @Override
    public boolean drawImage(Image image, AffineTransform to, ImageObserver observer) {
        throw unsupported();
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp how, int x, int y) {
        throw unsupported();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform to) {
        throw unsupported();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform to) {
        throw unsupported();
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        throw unsupported();
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw unsupported();
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        throw unsupported();
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw unsupported();
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        throw unsupported();
    }

    @Override
    public Composite getComposite() {
        throw unsupported();
    }

    @Override
    public Paint getPaint() {
        throw unsupported();
    }

    @Override
    public Color getBackground() {
        throw unsupported();
    }

    @Override
    public void clip(Shape shape) {
        throw unsupported();
    }

    @Override
    public Graphics create() {
        throw unsupported();
    }

    @Override
    public FontMetrics getFontMetrics(Font of) {
        throw unsupported();
    }

    @Override
    public Rectangle getClipBounds() {
        throw unsupported();
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        throw unsupported();
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        throw unsupported();
    }

    @Override
    public Shape getClip() {
        throw unsupported();
    }

    @Override
    public void setClip(Shape shape) {
        throw unsupported();
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int right, int down) {
        throw unsupported();
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        throw unsupported();
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int across, int down) {
        throw unsupported();
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int across, int down) {
        throw unsupported();
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        throw unsupported();
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        throw unsupported();
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int from, int angle) {
        throw unsupported();
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int from, int angle) {
        throw unsupported();
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int points) {
        throw unsupported();
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int points) {
        throw unsupported();
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int points) {
        throw unsupported();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw unsupported();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw unsupported();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color ground, ImageObserver observer) {
        throw unsupported();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, Color ground, ImageObserver observer) {
        throw unsupported();
    }

    @Override
    public boolean drawImage(Image image, int x1, int y1, int x2, int y2, int a1, int b1, int a2, int b2,
            ImageObserver observer) {
        throw unsupported();
    }

    @Override
    public boolean drawImage(Image image, int x1, int y1, int x2, int y2, int a1, int b1, int a2, int b2,
            Color ground, ImageObserver observer) {
        throw unsupported();
    }
}
