"""The style sheet: only rules, with ``$token`` where a colour or a size of the theme goes."""

STYLE_SHEET = """
QMainWindow, QWidget#page, QWidget[look="canvas"] { background: $canvas; }
QDialog { background: $raised; }
QToolTip { background: $raised; color: $text; border: 1px solid $line2; padding: 4px 8px; font-size: ${size_body2}px; }

QLabel { background: transparent; }
QLabel[type="hero"] { font-size: ${size_hero}px; font-weight: 600; }
QLabel[type="interview"] { font-size: ${size_interview}px; font-weight: 600; }
QLabel[type="figure"] { font-size: ${size_figure}px; font-weight: 600; }
QLabel[type="title"] { font-size: ${size_title}px; font-weight: 600; }
QLabel[type="question"] { font-size: ${size_question}px; font-weight: 600; }
QLabel[type="sub"] { font-size: ${size_sub}px; font-weight: 600; }
QLabel[type="name"] { font-size: ${size_body}px; font-weight: 600; }
QLabel[type="body2"] { font-size: ${size_body2}px; }
QLabel[type="name2"] { font-size: ${size_body2}px; font-weight: 600; }
QLabel[type="caption"] { font-size: ${size_caption}px; }
QLabel[type="head"] { font-size: ${size_caption}px; font-weight: 600; color: $text2; }
QLabel[tone="text2"] { color: $text2; }
QLabel[tone="text3"] { color: $text3; }
QLabel[tone="ok"] { color: $ok; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="danger"] { color: $danger; }
QLabel[tone="dispute"] { color: $dispute; }
QLabel[tone="target"] { color: $target; }
QLabel[tone="accent"] { color: $accent; }
QLabel:disabled { color: $disabled; }

QFrame[look="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[look="card"][open="true"] { border-color: $line2; }
QFrame[look="side"] { background: $surface; border: 0; border-left: 1px solid $line; }
QFrame[look="list"] { background: $canvas; border: 0; border-right: 1px solid $line; }
QFrame[look="line"] { background: $line; border: 0; min-height: 1px; max-height: 1px; }
QFrame[look="sunken"] { background: $sunken; border: 0; border-radius: 4px; }
QFrame[look="notice"] { background: $warn_tint; border: 0; border-bottom: 1px solid $line; }
QFrame[look="failure"] { background: $danger_tint; border: 0; border-bottom: 1px solid $line; }
QFrame[look="dispute"] { background: $dispute_tint; border: 0; border-radius: 6px; }
QFrame[look="views"] { background: $surface; border: 0; border-left: 3px solid $dispute; border-radius: 0; }
QFrame[look="drop"] { background: $sunken; border: 1px dashed $line2; border-radius: 6px; }
QFrame[look="drop"][over="true"] { background: $tint; border-color: $accent; }
QFrame[look="toast"] { background: $raised; border: 1px solid $line2; border-radius: 6px; }

QWidget#topbar { background: $surface; border: 0; border-bottom: 1px solid $line; }
QWidget#rail { background: $rail; }
QWidget#rail QFrame[look="line"] { background: $rail_current; }

QPushButton { background: $surface; color: $text; border: 1px solid $line2; border-radius: 6px;
  min-height: ${px30}px; padding: 0 12px; font-size: ${size_body}px; font-weight: 500; }
QPushButton:hover { background: $sunken; }
QPushButton:pressed { background: $tint; }
QPushButton:disabled { color: $disabled; border-color: $line; }
QPushButton:checked { background: $tint; border-color: $accent; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[kind="primary"]:disabled { background: $sunken; color: $disabled; border-color: $line; }
QPushButton[kind="main"] { background: $accent; color: $on_accent; border-color: $accent;
  min-height: ${px38}px; padding: 0 16px; }
QPushButton[kind="main"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="main"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[kind="main"]:disabled { background: $sunken; color: $disabled; border-color: $line; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; padding: 0 8px; }
QPushButton[kind="quiet"]:hover { background: $sunken; }
QPushButton[kind="quiet"]:checked { background: $tint; }
QPushButton[kind="icon"] { background: transparent; border-color: transparent; padding: 0;
  min-width: ${px30}px; }
QPushButton[kind="icon"]:hover { background: $sunken; }
QPushButton[kind="link"] { background: transparent; border-color: transparent; color: $accent; padding: 0 4px;
  min-height: ${px20}px; }
QPushButton[kind="link"]:hover { color: $accent_hover; background: $sunken; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[kind="chip"] { background: $sunken; border-color: transparent; border-radius: 4px; padding: 0 8px 0 4px;
  min-height: ${px18}px; font-size: ${size_caption}px; font-weight: 600; color: $text2; }
QPushButton[kind="chip"]:hover { background: $tint; color: $text; }
QPushButton[kind="menu"] { background: transparent; border-color: transparent; padding: 0 4px; color: $text2; text-align: left;
  min-height: ${px20}px; font-size: ${size_caption}px; }
QPushButton[kind="menu"]:hover { background: $sunken; }
QPushButton[kind="menu"]:disabled { color: $disabled; }
QPushButton[kind="filter"] { background: transparent; border-color: transparent; padding: 0 4px; color: $accent; text-align: left;
  min-height: ${px20}px; font-size: ${size_body2}px; }
QPushButton[kind="filter"]:hover { background: $sunken; }
QPushButton[kind="crumb"] { background: transparent; border: 0; color: $text2; padding: 0;
  font-weight: 400; min-height: ${px24}px; text-align: left; }
QPushButton[kind="crumb"]:hover { color: $text; background: $sunken; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox { background: $surface; color: $text;
  border: 1px solid $line2; border-radius: 6px; padding: 0 8px; selection-background-color: $accent;
  selection-color: $on_accent; font-size: ${size_body}px; placeholder-text-color: $text3; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: ${px30}px; }
QPlainTextEdit, QTextEdit { padding: 4px 4px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $accent; padding: 0 7px;
  min-height: ${px30}px; margin: -1px 0; }
QLineEdit:focus { margin: 0; min-height: ${px30}px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 3px 3px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled { color: $disabled; border-color: $line; }
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] { background: $sunken; }
QComboBox { padding-right: ${px30}px; }
QComboBox::drop-down { border: 0; width: 28px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line2; padding: 4px; outline: 0;
  selection-background-color: $tint; selection-color: $text; }
QTextBrowser[look="text"] { background: transparent; border: 0; padding: 0; }
QTextBrowser[look="text"]:focus { border: 0; padding: 0; }
QCheckBox, QRadioButton { spacing: 8px; background: transparent; }

QMenu { background: $raised; border: 1px solid $line2; border-radius: 6px; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; color: $text; }
QMenu::item:selected { background: $tint; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget[look="plain"] { background: transparent; }
QWidget[look="plain"] { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line2; border-radius: 3px; margin: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $text3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QAbstractItemView { background: $surface; border: 0; outline: 0; selection-background-color: $tint; selection-color: $text; }
QTreeView::item, QListView::item, QTableView::item { color: $text; border: 0; }
QListView::item { padding: 6px 8px; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected { background: $tint; color: $text; }
QListView::item:hover, QTreeView::item:hover, QTableView::item:hover { background: $sunken; }
QTableView { gridline-color: $line; font-size: ${size_body2}px; }
QListView[look="chapters"] { background: $canvas; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section { background: $surface; color: $text2; border: 0; border-bottom: 1px solid $line;
  padding: 0 8px; font-size: ${size_caption}px; font-weight: 600; min-height: ${px36}px; }
QListView[look="popup"] { background: $raised; border: 1px solid $line2; border-radius: 6px; padding: 4px; }

QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QTabWidget[look="card"]::tab-bar { left: 14px; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $text2; border: 0; border-bottom: 2px solid transparent;
  padding: 0 2px; margin-right: 18px; min-height: ${px36}px; font-weight: 500; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tab:hover { color: $text; }

QProgressBar { background: $sunken; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSlider { min-height: ${px30}px; background: transparent; }
QSlider::groove:horizontal { background: $sunken; border: 1px solid $line2; height: 4px; border-radius: 3px; }
QSlider::sub-page:horizontal { background: $accent; border: 1px solid $accent; height: 4px; border-radius: 3px; }
QSlider::handle:horizontal { background: $accent; border: 2px solid $surface; width: ${px18}px; height: ${px18}px;
  margin: -10px 0; border-radius: 11px; }
QSlider[empty="true"]::sub-page:horizontal { background: $sunken; border-color: $line2; }
QSlider[empty="true"]::handle:horizontal { background: $surface; border: 2px solid $line2; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
"""
