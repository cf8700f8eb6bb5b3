from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel

from metrodesk.ui.fonts import load_rare_characters, use_bundled_fonts

RARE = "𠮷"


def picture_of(label):
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(label.font())
    painter.drawText(5, 30, label.text())
    painter.end()
    return image


def test_a_rare_character_of_a_name_is_drawn_and_no_box(qtbot, qapp):
    use_bundled_fonts(qapp, 20)
    label = QLabel(RARE)
    qtbot.addWidget(label)
    picture_of(label)  # as if it had been painted before the font was there
    load_rare_characters()
    try:
        drawn, box = picture_of(label), picture_of(QLabel("\U0010fffd"))
        assert drawn != box
        assert drawn != picture_of(QLabel("𠮶"))
    finally:
        use_bundled_fonts(qapp, 10.5)
