package io.github.loftyspring.benchmarks.quota;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainCategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Draws all results in one picture: above, how much of the quota was used, below, how
 * many requests were answered with 429. A column for each scenario, a bar and a colour
 * for each strategy.
 */
final class QuotaPlot {

	private static final int NAMES = 230;

	private static final int COLUMN = 150;

	/** Scenarios beside each other. */
	private static final int COLUMNS = 4;

	private static final int PANEL = 70;

	private static final int ROW = 26;

	/** Pixels for a unit of length, for sharp letters on any screen. */
	private static final int SCALE = 2;

	/** Told apart by colour-blind readers, too; the last two are the project's own. */
	private static final List<Color> COLOURS = List.of(new Color(0x999999), new Color(0xE69F00), new Color(0xD55E00),
			new Color(0x009E73), new Color(0xCC79A7), new Color(0x56B4E9), new Color(0x0072B2), new Color(0x003A70));

	private QuotaPlot() {
	}

	/**
	 * Draws the picture.
	 * @param all the results
	 * @param file a PNG file to write
	 * @throws IOException if it cannot be written
	 */
	static void write(List<ScenarioResults> all, Path file) throws IOException {
		int strategies = all.get(0).results().size();
		int width = NAMES + COLUMN * Math.min(COLUMNS, all.size());
		int height = PANEL + ROW * strategies;
		int rows = (all.size() + COLUMNS - 1) / COLUMNS;
		BufferedImage image = new BufferedImage(SCALE * width, SCALE * 2 * rows * height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.scale(SCALE, SCALE);
		for (int i = 0; i < rows; i++) {
			List<ScenarioResults> row = all.subList(i * COLUMNS, Math.min((i + 1) * COLUMNS, all.size()));
			int rowWidth = NAMES + COLUMN * row.size();
			panel("Quota used, in % (more is better)", row, (result) -> result.report().use()).draw(graphics,
					new Rectangle2D.Double(0, 2 * i * height, rowWidth, height));
			panel("Requests answered with 429, in % (less is better)", row,
					(result) -> result.report().throttledShare())
				.draw(graphics, new Rectangle2D.Double(0, (2 * i + 1) * height, rowWidth, height));
		}
		graphics.dispose();
		Files.write(file, ChartUtils.encodeAsPNG(image));
	}

	private static JFreeChart panel(String title, List<ScenarioResults> all, ToDoubleFunction<Result> value) {
		CategoryAxis names = new CategoryAxis();
		names.setTickLabelFont(font(Font.PLAIN, 13));
		names.setMaximumCategoryLabelWidthRatio(10);
		names.setCategoryMargin(0.25);
		names.setAxisLineVisible(false);
		names.setTickMarksVisible(false);
		CombinedDomainCategoryPlot columns = new CombinedDomainCategoryPlot(names);
		columns.setOrientation(PlotOrientation.HORIZONTAL);
		columns.setGap(12);
		all.forEach((results) -> columns.add(column(results, value)));
		JFreeChart chart = new JFreeChart(title, font(Font.BOLD, 15), columns, false);
		TextTitle heading = chart.getTitle();
		heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
		heading.setPadding(new RectangleInsets(6, 8, 2, 0));
		chart.setBackgroundPaint(Color.WHITE);
		return chart;
	}

	private static CategoryPlot column(ScenarioResults results, ToDoubleFunction<Result> value) {
		DefaultCategoryDataset data = new DefaultCategoryDataset();
		results.results().forEach((result) -> data.addValue(value.applyAsDouble(result), "", result.strategy()));
		NumberAxis axis = new NumberAxis(results.scenario());
		axis.setLabelFont(font(Font.BOLD, 12));
		axis.setTickLabelFont(font(Font.PLAIN, 10));
		// Room for the figure beside a bar of 100 %.
		axis.setRange(0, 128);
		axis.setTickUnit(new NumberTickUnit(50, whole()));
		axis.setAxisLineVisible(false);
		CategoryPlot plot = new CategoryPlot(data, null, axis, new StrategyBars());
		plot.setOrientation(PlotOrientation.HORIZONTAL);
		plot.setRangeAxisLocation(AxisLocation.TOP_OR_LEFT);
		plot.setBackgroundPaint(new Color(0xF6F6F6));
		plot.setRangeGridlinePaint(new Color(0xCCCCCC));
		plot.setRangeGridlineStroke(new BasicStroke(1));
		plot.setOutlineVisible(false);
		return plot;
	}

	private static DecimalFormat whole() {
		return new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
	}

	private static Font font(int style, int size) {
		return new Font(Font.SANS_SERIF, style, size);
	}

	/**
	 * Bars whose colour tells the strategy.
	 */
	private static final class StrategyBars extends BarRenderer {

		private static final long serialVersionUID = 1L;

		StrategyBars() {
			setBarPainter(new StandardBarPainter());
			setShadowVisible(false);
			setDefaultItemLabelsVisible(true);
			setDefaultItemLabelFont(font(Font.PLAIN, 11));
			setDefaultPositiveItemLabelPosition(
					new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
			setDefaultItemLabelGenerator(new WholeUnlessSmall());
		}

		@Override
		public Paint getItemPaint(int row, int column) {
			return COLOURS.get(column % COLOURS.size());
		}

	}

	/**
	 * Whole numbers, but what is not zero does not look like zero.
	 */
	private static final class WholeUnlessSmall extends StandardCategoryItemLabelGenerator {

		private static final long serialVersionUID = 1L;

		@Override
		public String generateLabel(CategoryDataset data, int row, int column) {
			double value = data.getValue(row, column).doubleValue();
			boolean small = value > 0 && value < 10;
			return String.format(Locale.ROOT, small ? "%.1f" : "%.0f", value);
		}

	}

}
