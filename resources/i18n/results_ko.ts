<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
    <context>
        <name>CountsBar</name>
        <message>
            <source>answers read</source>
            <translation>읽은 답변</translation>
        </message>
        <message>
            <source>new</source>
            <translation>새 답변</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>변경 없음</translation>
        </message>
        <message>
            <source>disputed</source>
            <translation>이견</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>제외</translation>
        </message>
    </context>
    <context>
        <name>DomainTableModel</name>
        <message>
            <source>Domain</source>
            <translation>영역</translation>
        </message>
        <message>
            <source>Gap with bounds</source>
            <translation>격차와 범위</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>격차</translation>
        </message>
        <message>
            <source>Bounds</source>
            <translation>범위</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>응답률</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>등급</translation>
        </message>
        <message>
            <source>Critical failed</source>
            <translation>필수 항목 미달</translation>
        </message>
        <message>
            <source>Critical open</source>
            <translation>필수 항목 미정</translation>
        </message>
        <message>
            <source>Disputed</source>
            <translation>이견</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>확정</translation>
        </message>
    </context>
    <context>
        <name>ExchangePage</name>
        <message>
            <source>Import preview</source>
            <translation>가져오기 미리보기</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>교환</translation>
        </message>
        <message>
            <source>Nothing is applied yet</source>
            <translation>아직 아무것도 반영되지 않았습니다</translation>
        </message>
        <message>
            <source>Writing the workbook</source>
            <translation>통합문서 작성 중</translation>
        </message>
        <message numerus="yes">
            <source>%n answers imported.</source>
            <translation>
                <numerusform>답변 %n건을 가져왔습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>되돌리기</translation>
        </message>
        <message>
            <source>Reading files</source>
            <translation>파일 읽는 중</translation>
        </message>
        <message>
            <source>unnamed</source>
            <translation>이름 없음</translation>
        </message>
        <message>
            <source>saved {when}</source>
            <translation>{when} 저장</translation>
        </message>
        <message numerus="yes">
            <source>%n cells changed</source>
            <translation>
                <numerusform>변경 %n건</numerusform>
            </translation>
        </message>
        <message>
            <source>Save the workbook</source>
            <translation>통합문서 저장</translation>
        </message>
        <message>
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Excel 통합문서 (*.xlsx)</translation>
        </message>
        <message>
            <source>Choose workbooks</source>
            <translation>통합문서 선택</translation>
        </message>
        <message>
            <source>Save the list of refused cells</source>
            <translation>제외 목록 저장</translation>
        </message>
        <message>
            <source>Refused cells</source>
            <translation>제외 목록</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>표 (*.csv)</translation>
        </message>
    </context>
    <context>
        <name>ExportCard</name>
        <message>
            <source>Send a workbook</source>
            <translation>통합문서 내보내기</translation>
        </message>
        <message>
            <source>An Excel workbook that someone fills in without this app and sends back.</source>
            <translation>이 프로그램 없이 작성해 돌려보낼 수 있는 Excel 통합문서입니다.</translation>
        </message>
        <message>
            <source>Who may see what is in it</source>
            <translation>열람 범위</translation>
        </message>
        <message>
            <source>The team</source>
            <translation>평가단</translation>
        </message>
        <message>
            <source>The administration</source>
            <translation>관세당국</translation>
        </message>
        <message>
            <source>What it starts from</source>
            <translation>시작 내용</translation>
        </message>
        <message>
            <source>The answers as they stand</source>
            <translation>현재 답변</translation>
        </message>
        <message>
            <source>Blank, for an independent view</source>
            <translation>빈 문서(독립 의견용)</translation>
        </message>
        <message>
            <source>Made for (may stay empty)</source>
            <translation>작성자(비워 둘 수 있음)</translation>
        </message>
        <message>
            <source>Name of the person who fills it in</source>
            <translation>작성할 사람의 이름</translation>
        </message>
        <message>
            <source>Language of the workbook</source>
            <translation>통합문서 언어</translation>
        </message>
        <message>
            <source>Domains</source>
            <translation>영역</translation>
        </message>
        <message>
            <source>No domain is chosen. Choose at least one.</source>
            <translation>선택한 영역이 없습니다. 하나 이상 선택하세요.</translation>
        </message>
        <message>
            <source>Make workbook…</source>
            <translation>통합문서 만들기…</translation>
        </message>
        <message>
            <source>Nothing that is marked internal goes out.</source>
            <translation>내부로 표시된 내용은 나가지 않습니다.</translation>
        </message>
        <message>
            <source>Holds internal comments too: not for the administration.</source>
            <translation>내부 의견도 들어 있어 관세당국에 보낼 수 없습니다.</translation>
        </message>
        <message>
            <source>What comes back stands beside the answers here; you decide between them.</source>
            <translation>돌아온 의견은 현재 답변과 나란히 남으며, 어느 쪽으로 할지 직접 정합니다.</translation>
        </message>
        <message>
            <source>What is changed in it comes back as new answers.</source>
            <translation>바뀐 칸이 새 답변으로 돌아옵니다.</translation>
        </message>
        <message>
            <source>Choose none</source>
            <translation>전체 해제</translation>
        </message>
        <message>
            <source>Choose all</source>
            <translation>전체 선택</translation>
        </message>
    </context>
    <context>
        <name>FilesModel</name>
        <message>
            <source>All files</source>
            <translation>모든 파일</translation>
        </message>
    </context>
    <context>
        <name>ImportCard</name>
        <message>
            <source>Take a workbook in</source>
            <translation>통합문서 가져오기</translation>
        </message>
        <message>
            <source>You see what it will do before anything is applied.</source>
            <translation>반영하기 전에 무엇이 바뀌는지 미리 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>Choose files…</source>
            <translation>파일 선택…</translation>
        </message>
        <message>
            <source>or drop files and folders into this window</source>
            <translation>또는 이 창에 파일이나 폴더를 끌어다 놓으세요.</translation>
        </message>
        <message>
            <source>Imports so far</source>
            <translation>가져온 파일</translation>
        </message>
        <message>
            <source>None yet. Workbooks that come back are listed here.</source>
            <translation>아직 없습니다. 돌아온 통합문서가 여기에 표시됩니다.</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>되돌림</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>다시 반영</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>되돌리기</translation>
        </message>
    </context>
    <context>
        <name>ImportFiles</name>
        <message>
            <source>Cannot be opened</source>
            <translation>열 수 없음</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>제외</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>읽는 중</translation>
        </message>
        <message>
            <source>saved {when}</source>
            <translation>{when} 저장</translation>
        </message>
        <message>
            <source>New here: the assessment is made</source>
            <translation>새 평가로 등록됩니다</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>변경 없음</translation>
        </message>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n건</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportPreview</name>
        <message numerus="yes">
            <source>%n views</source>
            <translation>
                <numerusform>의견 %n건</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n levels apart</source>
            <translation>
                <numerusform>%n단계 차이</numerusform>
            </translation>
        </message>
        <message>
            <source>Not applicable</source>
            <translation>해당 없음</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>모름</translation>
        </message>
        <message>
            <source>Unanswered</source>
            <translation>미응답</translation>
        </message>
        <message>
            <source>Target {value}</source>
            <translation>목표 {value}</translation>
        </message>
        <message>
            <source>critical item</source>
            <translation>필수 항목</translation>
        </message>
        <message>
            <source>reason: {text}</source>
            <translation>사유: {text}</translation>
        </message>
        <message>
            <source>with target</source>
            <translation>목표 포함</translation>
        </message>
        <message>
            <source>with target date</source>
            <translation>목표일 포함</translation>
        </message>
        <message>
            <source>with comment</source>
            <translation>의견 포함</translation>
        </message>
        <message>
            <source>with evidence note</source>
            <translation>증빙 메모 포함</translation>
        </message>
        <message>
            <source>with grade of evidence</source>
            <translation>증빙 등급 포함</translation>
        </message>
        <message>
            <source>answers differ</source>
            <translation>답변이 다름</translation>
        </message>
        <message>
            <source>targets differ</source>
            <translation>목표가 다름</translation>
        </message>
        <message>
            <source>evidence notes differ</source>
            <translation>증빙 메모가 다름</translation>
        </message>
        <message>
            <source>target dates differ</source>
            <translation>목표일이 다름</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>모든 파일</translation>
        </message>
        <message numerus="yes">
            <source>%n files</source>
            <translation>
                <numerusform>파일 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n answers</source>
            <translation>
                <numerusform>답변 %n건 가져오기</numerusform>
            </translation>
        </message>
        <message>
            <source>Import</source>
            <translation>가져오기</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>파일 추가</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Save list of refused</source>
            <translation>제외 목록 저장</translation>
        </message>
        <message>
            <source>Files and folders can be dropped into this window.</source>
            <translation>이 창에 파일이나 폴더를 끌어다 놓아도 됩니다.</translation>
        </message>
        <message>
            <source>An import can be taken back at once afterwards.</source>
            <translation>가져온 뒤에도 한 번에 되돌릴 수 있습니다.</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>파일</translation>
        </message>
        <message>
            <source>What the import will do</source>
            <translation>가져오기 결과</translation>
        </message>
        <message>
            <source>Which answers are listed</source>
            <translation>표시할 답변</translation>
        </message>
        <message>
            <source>All {n}</source>
            <translation>전체 {n}</translation>
        </message>
        <message>
            <source>To look at {n}</source>
            <translation>살펴볼 것 {n}</translation>
        </message>
        <message>
            <source>New {n}</source>
            <translation>새 답변 {n}</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Preview of the report</source>
            <translation>보고서 미리보기</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>쪽</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>{pages}쪽 중 {page}쪽</translation>
        </message>
    </context>
    <context>
        <name>PreviewTableModel</name>
        <message>
            <source>Item</source>
            <translation>항목</translation>
        </message>
        <message>
            <source>On this laptop</source>
            <translation>이 노트북</translation>
        </message>
        <message>
            <source>Workbook</source>
            <translation>통합문서</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>결과</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>제외</translation>
        </message>
        <message>
            <source>Disputed</source>
            <translation>이견</translation>
        </message>
        <message>
            <source>New</source>
            <translation>새 답변</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>변경 없음</translation>
        </message>
        <message>
            <source>the other answers are imported all the same</source>
            <translation>나머지 답변은 그대로 가져옵니다</translation>
        </message>
        <message>
            <source>both views stay, and widen the bounds, until you decide</source>
            <translation>정하기 전까지 두 의견이 모두 남고 점수 범위로 표시됩니다</translation>
        </message>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n건</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RadarLegend</name>
        <message>
            <source>Now</source>
            <translation>현재</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>목표</translation>
        </message>
    </context>
    <context>
        <name>ReportsPage</name>
        <message>
            <source>Reports</source>
            <translation>보고서</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>다른 이름으로 저장…</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>설정</translation>
        </message>
        <message>
            <source>Making the report</source>
            <translation>보고서 작성 중</translation>
        </message>
        <message>
            <source>Saving the report</source>
            <translation>보고서 저장 중</translation>
        </message>
        <message>
            <source>No assessment is open. Choose one on the start page.</source>
            <translation>열린 평가가 없습니다. 시작 화면에서 선택하세요.</translation>
        </message>
        <message>
            <source>Go to missions</source>
            <translation>미션으로 이동</translation>
        </message>
        <message>
            <source>No preview yet. Choose for whom the report is, then make the PDF.</source>
            <translation>아직 미리보기가 없습니다. 보고 대상을 고르고 PDF를 만드세요.</translation>
        </message>
        <message>
            <source>Answers have changed since this preview. Make the PDF again to show them.</source>
            <translation>미리보기를 만든 뒤 답변이 바뀌었습니다. 반영하려면 PDF를 다시 만드세요.</translation>
        </message>
        <message>
            <source>The settings have changed since this preview. Make the PDF again to use them.</source>
            <translation>미리보기를 만든 뒤 설정이 바뀌었습니다. 반영하려면 PDF를 다시 만드세요.</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>보고서 저장</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF 파일 (*.pdf)</translation>
        </message>
    </context>
    <context>
        <name>SavedFile</name>
        <message>
            <source>Open folder</source>
            <translation>폴더 열기</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>저장됨: {file}</translation>
        </message>
    </context>
    <context>
        <name>ScoreTiles</name>
        <message>
            <source>Overall gap</source>
            <translation>전체 격차</translation>
        </message>
        <message>
            <source>of 100</source>
            <translation>/ 100</translation>
        </message>
        <message>
            <source>Lower is better</source>
            <translation>낮을수록 좋음</translation>
        </message>
        <message>
            <source>Maturity</source>
            <translation>성숙도</translation>
        </message>
        <message>
            <source>Target {value}</source>
            <translation>목표 {value}</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>응답률</translation>
        </message>
        <message>
            <source>{done} of {all}</source>
            <translation>{all}개 중 {done}개</translation>
        </message>
        <message>
            <source>No band below {percent}</source>
            <translation>{percent} 미만이면 등급 없음</translation>
        </message>
    </context>
    <context>
        <name>ScoresBoard</name>
        <message>
            <source>Domains</source>
            <translation>영역</translation>
        </message>
        <message>
            <source>Worth most</source>
            <translation>효과가 큰 항목</translation>
        </message>
        <message>
            <source>points of the overall gap</source>
            <translation>전체 격차에서 줄어드는 점수</translation>
        </message>
        <message>
            <source>No answered question is below its target.</source>
            <translation>목표에 못 미치는 답변이 없습니다.</translation>
        </message>
        <message>
            <source>Domains with gap, bounds, coverage and band</source>
            <translation>영역별 격차, 범위, 응답률, 등급</translation>
        </message>
        <message>
            <source>Questions worth most</source>
            <translation>효과가 큰 문항</translation>
        </message>
        <message>
            <source>Maturity by domain</source>
            <translation>영역별 성숙도</translation>
        </message>
    </context>
    <context>
        <name>ScoresPage</name>
        <message>
            <source>Scores</source>
            <translation>점수</translation>
        </message>
        <message>
            <source>Make report</source>
            <translation>보고서 만들기</translation>
        </message>
        <message>
            <source>No assessment is open. Choose one on the start page.</source>
            <translation>열린 평가가 없습니다. 시작 화면에서 선택하세요.</translation>
        </message>
        <message>
            <source>Go to missions</source>
            <translation>미션으로 이동</translation>
        </message>
        <message>
            <source>The questions of this form carry no scores. A report holds all answers.</source>
            <translation>이 양식의 문항에는 점수가 없습니다. 모든 답변은 보고서에 담깁니다.</translation>
        </message>
        <message>
            <source>Go to questions</source>
            <translation>문항으로 이동</translation>
        </message>
    </context>
    <context>
        <name>SettingsCard</name>
        <message>
            <source>Report</source>
            <translation>보고서</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>보고 대상</translation>
        </message>
        <message>
            <source>For the administration</source>
            <translation>관세당국용</translation>
        </message>
        <message>
            <source>Holds nothing that is marked internal.</source>
            <translation>내부로 표시된 내용은 들어가지 않습니다.</translation>
        </message>
        <message>
            <source>For supervisors</source>
            <translation>감독자용</translation>
        </message>
        <message>
            <source>Holds everything, internal comments too. Not for the administration.</source>
            <translation>내부 의견까지 모두 들어갑니다. 관세당국에 제공하지 않습니다.</translation>
        </message>
        <message>
            <source>Language of the report</source>
            <translation>보고서 언어</translation>
        </message>
        <message>
            <source>Date on the report</source>
            <translation>보고서 날짜</translation>
        </message>
        <message>
            <source>Make PDF</source>
            <translation>PDF 만들기</translation>
        </message>
        <message>
            <source>This is no date. Write it as year-month-day, such as 2026-11-24.</source>
            <translation>날짜가 아닙니다. 2026-11-24처럼 연-월-일로 쓰세요.</translation>
        </message>
    </context>
    <context>
        <name>WorthModel</name>
        <message>
            <source>{code} {question}: level {level}, target {target}, {points} points</source>
            <translation>{code} {question}: 수준 {level}, 목표 {target}, {points}점</translation>
        </message>
    </context>
    <context>
        <name>_BandTile</name>
        <message>
            <source>Band</source>
            <translation>등급</translation>
        </message>
        <message>
            <source>Small gap</source>
            <translation>격차 작음</translation>
        </message>
        <message>
            <source>0 to 15</source>
            <translation>0~15</translation>
        </message>
        <message>
            <source>Moderate gap</source>
            <translation>격차 보통</translation>
        </message>
        <message>
            <source>15 to 30</source>
            <translation>15~30</translation>
        </message>
        <message>
            <source>Large gap</source>
            <translation>격차 큼</translation>
        </message>
        <message>
            <source>30 to 50</source>
            <translation>30~50</translation>
        </message>
        <message>
            <source>Very large gap</source>
            <translation>격차 매우 큼</translation>
        </message>
        <message>
            <source>50 to 100</source>
            <translation>50~100</translation>
        </message>
        <message>
            <source>No band yet</source>
            <translation>등급 없음</translation>
        </message>
        <message>
            <source>capped: critical failed</source>
            <translation>필수 항목 미달로 제한</translation>
        </message>
        <message numerus="yes">
            <source>%n critical failed: {codes}</source>
            <translation>
                <numerusform>필수 항목 미달 %n건: {codes}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n critical open: {codes}</source>
            <translation>
                <numerusform>필수 항목 미정 %n건: {codes}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Head</name>
        <message>
            <source>0 to 100</source>
            <translation>0~100</translation>
        </message>
    </context>
    <context>
        <name>_IntervalTile</name>
        <message>
            <source>exact</source>
            <translation>확정</translation>
        </message>
        <message>
            <source>no value yet</source>
            <translation>아직 값 없음</translation>
        </message>
    </context>
    <context>
        <name>_SmallPages</name>
        <message>
            <source>Page {page}</source>
            <translation>{page}쪽</translation>
        </message>
    </context>
</TS>
