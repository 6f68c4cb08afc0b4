"""The preview of a report: its pages by QtPdf on sunken ground, with small pages at the left."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QBuffer,
    QByteArray,
    QEvent,
    QIODevice,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from customs_assessor.tokens import LIGHT
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.text import label

Index = QModelIndex | QPersistentModelIndex
SMALL = 96
"""Width of a small page."""


class _SmallPages(QAbstractListModel):
    """Each page of a document as a small picture, drawn when it is first seen."""

    def __init__(self, document: QPdfDocument, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._drawn: dict[int, QIcon] = {}

    def renew(self) -> None:
        """Forget the pictures: another document was loaded."""
        self.beginResetModel()
        self._drawn.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of pages."""
        return 0 if parent.isValid() else self._document.pageCount()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a page's number and picture."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Page {page}").format(page=index.row() + 1)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(index.row())
        return None

    def _picture(self, page: int) -> QIcon:
        if page not in self._drawn:
            wide = current().px(SMALL)
            size = self._document.pagePointSize(page)
            drawn = self._document.render(page, QSize(wide, round(wide * size.height() / size.width())))
            shown = QPixmap(drawn.size())
            shown.fill(QColor(LIGHT.surface))
            painter = QPainter(shown)
            painter.drawImage(0, 0, drawn)
            painter.setPen(current().colour("line2"))
            painter.drawRect(shown.rect().adjusted(0, 0, -1, -1))
            painter.end()
            self._drawn[page] = QIcon(shown)
        return self._drawn[page]


class Preview(QWidget):
    """Shows one report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = QPdfDocument(self)
        self._held: QBuffer | None = None
        self.view = QPdfView(self)
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.pageNavigator().currentPageChanged.connect(self._tell)
        self._model = _SmallPages(self.document, self)
        self.pages = QListView()
        self.pages.setModel(self._model)
        self.pages.setViewMode(QListView.ViewMode.IconMode)
        self.pages.setFlow(QListView.Flow.TopToBottom)
        self.pages.setWrapping(False)
        self.pages.setMovement(QListView.Movement.Static)
        self.pages.setFrameShape(QFrame.Shape.NoFrame)
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages.selectionModel().currentChanged.connect(lambda index, _: self._jump(index.row()))
        self.place = label("", "caption", "text2")
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        body.addWidget(self.pages)
        body.addWidget(self.view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(body, 1)
        column.addWidget(self.place, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setFocusProxy(self.view)
        self._paint()
        self.retranslate()

    def show_pdf(self, data: bytes) -> None:
        """Show other bytes; the page and the scroll stay where they were as far as there are pages."""
        at = self.view.verticalScrollBar().value()
        buffer = QBuffer(self)
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(buffer)
        if self._held:
            self._held.deleteLater()
        self._held = buffer
        self._model.renew()
        self.view.verticalScrollBar().setValue(at)
        self._tell()

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return self.document.pageCount()

    def show_small_pages(self) -> None:
        """Show the small pages."""
        self.pages.show()

    def hide_small_pages(self) -> None:
        """Hide the small pages, where it is narrow."""
        self.pages.hide()

    def retranslate(self) -> None:
        """Set the captions anew."""
        self.view.setAccessibleName(self.tr("Preview of the report"))
        self.pages.setAccessibleName(self.tr("Pages"))
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif is_restyled(event):
            self._paint()
        super().changeEvent(event)

    def _paint(self) -> None:
        theme = current()
        palette = self.view.palette()
        for role in (QPalette.ColorRole.Dark, QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, theme.colour("sunken"))
        self.view.setPalette(palette)
        wide = theme.px(SMALL)
        self.pages.setIconSize(QSize(wide, round(wide * 1.42)))
        self.pages.setFixedWidth(wide + theme.px(36))
        self.pages.setSpacing(theme.px(4))

    def _jump(self, page: int) -> None:
        if 0 <= page < self.page_count and page != self.view.pageNavigator().currentPage():
            self.view.pageNavigator().jump(page, QPointF(0, 0))

    def _tell(self) -> None:
        pages, page = self.page_count, self.view.pageNavigator().currentPage()
        self.place.setText(
            self.tr("Page {page} of {pages}").format(page=page + 1, pages=pages) if pages else ""
        )
        if pages and page < pages:
            self.pages.selectionModel().setCurrentIndex(
                self._model.index(page, 0), self.pages.selectionModel().SelectionFlag.ClearAndSelect
            )
