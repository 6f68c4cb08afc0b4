<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
    <context>
        <name>ChangesTable</name>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>What</source>
            <translation>내용</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>이전</translation>
        </message>
        <message>
            <source>After</source>
            <translation>이후</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>추가</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>이동</translation>
        </message>
        <message>
            <source>Reworded</source>
            <translation>문구 변경</translation>
        </message>
        <message>
            <source>Asked otherwise</source>
            <translation>질문 방식 변경</translation>
        </message>
        <message>
            <source>Scored otherwise</source>
            <translation>채점 변경</translation>
        </message>
        <message>
            <source>choice {name}</source>
            <translation>선택지 {name}</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>예</translation>
        </message>
        <message>
            <source>no</source>
            <translation>아니요</translation>
        </message>
        <message>
            <source>question or section</source>
            <translation>문항 또는 구역</translation>
        </message>
        <message>
            <source>section</source>
            <translation>구역</translation>
        </message>
        <message>
            <source>place in its section</source>
            <translation>구역 안 순서</translation>
        </message>
        <message>
            <source>label</source>
            <translation>표시문</translation>
        </message>
        <message>
            <source>short label</source>
            <translation>짧은 표시문</translation>
        </message>
        <message>
            <source>hint</source>
            <translation>도움말</translation>
        </message>
        <message>
            <source>guidance</source>
            <translation>상세 안내</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>매개변수</translation>
        </message>
        <message>
            <source>message of its constraint</source>
            <translation>제약 조건 안내문</translation>
        </message>
        <message>
            <source>message when it is empty</source>
            <translation>미입력 안내문</translation>
        </message>
        <message>
            <source>evidence asked for</source>
            <translation>요구하는 증빙</translation>
        </message>
        <message>
            <source>type</source>
            <translation>유형</translation>
        </message>
        <message>
            <source>when it applies</source>
            <translation>적용 조건</translation>
        </message>
        <message>
            <source>whether it is required</source>
            <translation>필수 여부</translation>
        </message>
        <message>
            <source>constraint</source>
            <translation>제약 조건</translation>
        </message>
        <message>
            <source>calculation</source>
            <translation>계산식</translation>
        </message>
        <message>
            <source>read-only</source>
            <translation>읽기 전용</translation>
        </message>
        <message>
            <source>default</source>
            <translation>기본값</translation>
        </message>
        <message>
            <source>filter of its choices</source>
            <translation>선택지 거르기</translation>
        </message>
        <message>
            <source>appearance</source>
            <translation>표시 형태</translation>
        </message>
        <message>
            <source>repeated</source>
            <translation>반복</translation>
        </message>
        <message>
            <source>scored</source>
            <translation>채점</translation>
        </message>
        <message>
            <source>question on practice</source>
            <translation>운영 문항</translation>
        </message>
        <message>
            <source>domain</source>
            <translation>분야</translation>
        </message>
        <message>
            <source>code</source>
            <translation>코드</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>가중치</translation>
        </message>
        <message>
            <source>target</source>
            <translation>목표</translation>
        </message>
        <message>
            <source>highest level</source>
            <translation>최고 수준</translation>
        </message>
        <message>
            <source>least level</source>
            <translation>최저 수준</translation>
        </message>
        <message>
            <source>depth</source>
            <translation>범위</translation>
        </message>
        <message>
            <source>thresholds</source>
            <translation>기준값</translation>
        </message>
        <message>
            <source>which direction is better</source>
            <translation>좋은 방향</translation>
        </message>
        <message>
            <source>standard</source>
            <translation>기준 규범</translation>
        </message>
        <message>
            <source>level</source>
            <translation>수준</translation>
        </message>
        <message>
            <source>state</source>
            <translation>상태</translation>
        </message>
        <message>
            <source>repeat that gives its choices</source>
            <translation>선택지를 가져오는 반복 그룹</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>그림</translation>
        </message>
        <message>
            <source>large picture</source>
            <translation>큰 그림</translation>
        </message>
        <message>
            <source>sound</source>
            <translation>소리</translation>
        </message>
        <message>
            <source>video</source>
            <translation>동영상</translation>
        </message>
    </context>
    <context>
        <name>FormDetail</name>
        <message>
            <source>What changed: {note}</source>
            <translation>변경 내용: {note}</translation>
        </message>
        <message>
            <source>There is no other version of this form to compare with.</source>
            <translation>비교할 다른 판이 없습니다.</translation>
        </message>
        <message>
            <source>Export as .xlsx</source>
            <translation>.xlsx 내보내기</translation>
        </message>
        <message>
            <source>Install</source>
            <translation>설치</translation>
        </message>
        <message>
            <source>Put aside</source>
            <translation>목록에서 빼기</translation>
        </message>
        <message>
            <source>Changes since version</source>
            <translation>비교할 이전 판</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>문항</translation>
        </message>
        <message>
            <source>Scoring</source>
            <translation>채점</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>언어</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>문제</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>변경</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>양식</translation>
        </message>
        <message numerus="yes">
            <source>%n scored</source>
            <translation>
                <numerusform>채점 문항 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>about {time}</source>
            <translation>약 {time}</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>문항 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>A form with errors shows its problems alone.</source>
            <translation>오류가 있는 양식은 문제만 보여 줍니다.</translation>
        </message>
        <message>
            <source>This form is not scored.</source>
            <translation>채점하지 않는 양식입니다.</translation>
        </message>
        <message>
            <source>Installed forms have no errors: a form is checked before it is installed.</source>
            <translation>설치된 양식에는 오류가 없습니다. 양식은 설치 전에 검사합니다.</translation>
        </message>
        <message>
            <source>No problems were found.</source>
            <translation>문제가 없습니다.</translation>
        </message>
        <message>
            <source>A click, or Return, copies the address of the cell.</source>
            <translation>클릭하거나 Enter를 누르면 셀 주소를 복사합니다.</translation>
        </message>
        <message>
            <source>Both versions are alike.</source>
            <translation>두 판의 내용이 같습니다.</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>써 보기</translation>
        </message>
        <message>
            <source>Move an assessment here</source>
            <translation>평가 옮기기</translation>
        </message>
    </context>
    <context>
        <name>FormTables</name>
        <message>
            <source>Code</source>
            <translation>코드</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>문항</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>유형</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>가중치</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>목표</translation>
        </message>
        <message>
            <source>Least level</source>
            <translation>최저 수준</translation>
        </message>
        <message>
            <source>Depth</source>
            <translation>범위</translation>
        </message>
        <message>
            <source>weight {weight}</source>
            <translation>가중치 {weight}</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>언어</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>완성도</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>문구</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>누락</translation>
        </message>
        <message>
            <source>no language given</source>
            <translation>언어 지정 없음</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>구분</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>시트</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>행</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>열</translation>
        </message>
        <message>
            <source>What</source>
            <translation>내용</translation>
        </message>
        <message>
            <source>{section} (repeated)</source>
            <translation>{section} (반복)</translation>
        </message>
        <message>
            <source>{target} of {top}</source>
            <translation>{target}/{top}</translation>
        </message>
        <message>
            <source>core</source>
            <translation>핵심</translation>
        </message>
        <message>
            <source>full</source>
            <translation>전체</translation>
        </message>
    </context>
    <context>
        <name>FormsModel</name>
        <message>
            <source>Version {version}</source>
            <translation>{version}판</translation>
        </message>
        <message>
            <source>File without errors: {file}</source>
            <translation>오류 없는 파일: {file}</translation>
        </message>
        <message>
            <source>File with errors: {file}</source>
            <translation>오류 있는 파일: {file}</translation>
        </message>
        <message>
            <source>Installed</source>
            <translation>설치됨</translation>
        </message>
        <message>
            <source>Comes with the app</source>
            <translation>프로그램에 포함</translation>
        </message>
    </context>
    <context>
        <name>LibraryPage</name>
        <message>
            <source>Forms</source>
            <translation>양식</translation>
        </message>
        <message>
            <source>Check a file</source>
            <translation>파일 검사</translation>
        </message>
        <message>
            <source>Checking {file}</source>
            <translation>{file} 검사 중</translation>
        </message>
        <message>
            <source>Installed: {form}, version {version}</source>
            <translation>설치됨: {form} {version}판</translation>
        </message>
        <message>
            <source>Writing {file}</source>
            <translation>{file} 쓰는 중</translation>
        </message>
        <message>
            <source>version {version}</source>
            <translation>{version}판</translation>
        </message>
        <message>
            <source>installed</source>
            <translation>설치됨</translation>
        </message>
        <message>
            <source>installed already</source>
            <translation>이미 설치됨</translation>
        </message>
        <message>
            <source>Reading {file}</source>
            <translation>{file} 읽는 중</translation>
        </message>
        <message>
            <source>Copied: {address}</source>
            <translation>복사됨: {address}</translation>
        </message>
        <message>
            <source>Choose forms</source>
            <translation>양식 선택</translation>
        </message>
        <message>
            <source>Forms (*.xlsx *.xls)</source>
            <translation>양식 (*.xlsx *.xls)</translation>
        </message>
        <message>
            <source>Save the form</source>
            <translation>양식 저장</translation>
        </message>
        <message>
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Excel 통합문서 (*.xlsx)</translation>
        </message>
        <message>
            <source>Moved to version {version}</source>
            <translation>{version}판으로 옮김</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
    </context>
    <context>
        <name>LibraryView</name>
        <message>
            <source>Forms</source>
            <translation>양식</translation>
        </message>
        <message>
            <source>Drop a form here to check it: .xlsx, .xls, or a folder of CSV files.</source>
            <translation>양식을 여기에 끌어다 놓으면 검사합니다. .xlsx, .xls, CSV 파일 폴더를 쓸 수 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Forms</source>
            <translation>양식</translation>
        </message>
    </context>
    <context>
        <name>TrialWindow</name>
        <message>
            <source>version {version}</source>
            <translation>{version}판</translation>
        </message>
        <message>
            <source>Try {form}</source>
            <translation>{form} 써 보기</translation>
        </message>
        <message>
            <source>A trial: nothing is kept</source>
            <translation>연습 · 저장되지 않음</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>문항</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>점수</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>표시 내용</translation>
        </message>
        <message>
            <source>Language of the form</source>
            <translation>양식 언어</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>다시 실행</translation>
        </message>
        <message>
            <source>no language given</source>
            <translation>언어 지정 없음</translation>
        </message>
    </context>
    <context>
        <name>MoveTable</name>
        <message>
            <source>Code</source>
            <translation>코드</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>문항</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>응답</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>처리</translation>
        </message>
        <message numerus="yes">
            <source>%n views</source>
            <translation>
                <numerusform>의견 %n건</numerusform>
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
    </context>
    <context>
        <name>MoveDialog</name>
        <message>
            <source>Move to version {version}</source>
            <translation>{version}판으로 옮기기</translation>
        </message>
        <message>
            <source>Move an assessment to version {version}?</source>
            <translation>평가를 {version}판으로 옮길까요?</translation>
        </message>
        <message>
            <source>Assessment</source>
            <translation>평가</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>표시</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>What happens to each answer</source>
            <translation>응답별 처리</translation>
        </message>
        <message>
            <source>version {version}</source>
            <translation>{version}판</translation>
        </message>
        <message>
            <source>Everything · {n}</source>
            <translation>전체 · {n}</translation>
        </message>
        <message>
            <source>No answer is rewritten, and undo moves back.</source>
            <translation>응답은 고쳐 쓰지 않으며, 실행 취소로 되돌릴 수 있습니다.</translation>
        </message>
        <message>
            <source>Overall gap {before} before, {after} after.</source>
            <translation>전체 격차는 이전 {before}, 이후 {after}입니다.</translation>
        </message>
    </context>
</TS>
