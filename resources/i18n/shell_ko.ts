<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
    <context>
        <name>Actions</name>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>다시 실행</translation>
        </message>
        <message>
            <source>Save again</source>
            <translation>다시 저장</translation>
        </message>
        <message>
            <source>Search questions</source>
            <translation>문항 검색</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>도움말</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>뒤로</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>앞으로</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>다음 구역</translation>
        </message>
        <message>
            <source>Previous pane</source>
            <translation>이전 구역</translation>
        </message>
    </context>
    <context>
        <name>AssessmentFields</name>
        <message numerus="yes">
            <source>%n scored question(s)</source>
            <translation>
                <numerusform>점수 문항 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>about {time}</source>
            <translation>약 {time}</translation>
        </message>
        <message>
            <source>No form is installed.</source>
            <translation>설치된 양식이 없습니다.</translation>
        </message>
        <message>
            <source>Give the assessment a title.</source>
            <translation>진단 제목을 입력하세요.</translation>
        </message>
        <message>
            <source>Choose at least one domain.</source>
            <translation>영역을 하나 이상 선택하세요.</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>양식</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>제목</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>진단 장소</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>차수</translation>
        </message>
        <message>
            <source>Depth</source>
            <translation>범위</translation>
        </message>
        <message>
            <source>Follows</source>
            <translation>이전 진단</translation>
        </message>
        <message>
            <source>Domains</source>
            <translation>영역</translation>
        </message>
        <message>
            <source>Headquarters, a port, a border post</source>
            <translation>본청, 항만 세관, 국경 사무소</translation>
        </message>
        <message>
            <source>Baseline</source>
            <translation>기초 진단</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>후속 진단</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>전체 문항</translation>
        </message>
        <message>
            <source>Core questions</source>
            <translation>핵심 문항</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Save again</source>
            <translation>다시 저장</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>YYYY-MM-DD</source>
            <translation>연-월-일</translation>
        </message>
        <message>
            <source>Pick a date</source>
            <translation>날짜 선택</translation>
        </message>
    </context>
    <context>
        <name>FirstStartDialog</name>
        <message>
            <source>Customs Assessor</source>
            <translation>세관 진단</translation>
        </message>
        <message>
            <source>Who are you?</source>
            <translation>사용자 등록</translation>
        </message>
        <message>
            <source>Your name stands beside your answers. Everything stays on this computer.</source>
            <translation>이름은 답변 옆에 표시됩니다. 모든 자료는 이 컴퓨터에만 보관합니다.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>언어</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>시작</translation>
        </message>
    </context>
    <context>
        <name>HelpDialog</name>
        <message>
            <source>Help</source>
            <translation>도움말</translation>
        </message>
    </context>
    <context>
        <name>JobRow</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} / {total}</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Undone: {what}</source>
            <translation>실행 취소됨: {what}</translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>다시 실행됨: {what}</translation>
        </message>
        <message>
            <source>Customs Assessor</source>
            <translation>세관 진단</translation>
        </message>
    </context>
    <context>
        <name>Message</name>
        <message>
            <source>Customs Assessor</source>
            <translation>세관 진단</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
    </context>
    <context>
        <name>MissionCard</name>
        <message>
            <source>Continue at {code}</source>
            <translation>{code}부터 계속</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>계속</translation>
        </message>
        <message>
            <source>Assessment</source>
            <translation>진단</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>응답</translation>
        </message>
        <message>
            <source>Overall gap with bounds, 0 to 100</source>
            <translation>전체 격차와 범위, 0–100</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>등급</translation>
        </message>
        <message>
            <source>New assessment</source>
            <translation>새 진단</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>후속 진단</translation>
        </message>
        <message>
            <source>Baseline</source>
            <translation>기초 진단</translation>
        </message>
    </context>
    <context>
        <name>MissionFields</name>
        <message>
            <source>Choose a country from the list.</source>
            <translation>목록에서 국가를 선택하세요.</translation>
        </message>
        <message>
            <source>Name the administration.</source>
            <translation>관세당국 이름을 입력하세요.</translation>
        </message>
        <message>
            <source>Write dates as year-month-day, such as 2026-11-09.</source>
            <translation>날짜는 2026-11-09처럼 연-월-일로 입력하세요.</translation>
        </message>
        <message>
            <source>The end is before the start.</source>
            <translation>종료일이 시작일보다 빠릅니다.</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>국가</translation>
        </message>
        <message>
            <source>Administration</source>
            <translation>관세당국</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>시작일</translation>
        </message>
        <message>
            <source>End</source>
            <translation>종료일</translation>
        </message>
        <message>
            <source>Team lead</source>
            <translation>팀장</translation>
        </message>
    </context>
    <context>
        <name>NewAssessmentDialog</name>
        <message>
            <source>New assessment</source>
            <translation>새 진단</translation>
        </message>
        <message>
            <source>Create assessment</source>
            <translation>진단 생성</translation>
        </message>
    </context>
    <context>
        <name>NewMissionDialog</name>
        <message>
            <source>New mission</source>
            <translation>새 미션</translation>
        </message>
        <message>
            <source>First assessment</source>
            <translation>첫 진단</translation>
        </message>
        <message>
            <source>Create mission</source>
            <translation>미션 생성</translation>
        </message>
    </context>
    <context>
        <name>OtherMissions</name>
        <message numerus="yes">
            <source>%n assessment(s)</source>
            <translation>
                <numerusform>진단 %n건</numerusform>
            </translation>
        </message>
        <message>
            <source>Other missions</source>
            <translation>다른 미션</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>시작</translation>
        </message>
        <message>
            <source>Overall gap with bounds, 0 to 100</source>
            <translation>전체 격차와 범위, 0–100</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>등급</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Missions</source>
            <translation>미션</translation>
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
            <source>Exchange</source>
            <translation>교환</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>보고서</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>설정</translation>
        </message>
    </context>
    <context>
        <name>QuestionSearch</name>
        <message>
            <source>Search questions</source>
            <translation>문항 검색</translation>
        </message>
        <message>
            <source>Questions found</source>
            <translation>검색된 문항</translation>
        </message>
        <message>
            <source>No question has these words.</source>
            <translation>해당하는 문항이 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>Row</name>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} / {total}</translation>
        </message>
        <message>
            <source>gap {gap}, band {band}</source>
            <translation>격차 {gap}, 등급 {band}</translation>
        </message>
    </context>
    <context>
        <name>SavedMark</name>
        <message>
            <source>Not saved</source>
            <translation>저장 안 됨</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>{time} 저장됨</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>설정</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>언어</translation>
        </message>
        <message>
            <source>Size of type</source>
            <translation>글자 크기</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>화면 색상</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>시스템 설정</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>밝게</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>어둡게</translation>
        </message>
        <message>
            <source>Your name stands beside your answers. Everything stays on this computer.</source>
            <translation>이름은 답변 옆에 표시됩니다. 모든 자료는 이 컴퓨터에만 보관합니다.</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Missions</source>
            <translation>미션</translation>
        </message>
        <message>
            <source>Open workbook</source>
            <translation>통합문서 열기</translation>
        </message>
        <message>
            <source>New mission</source>
            <translation>새 미션</translation>
        </message>
        <message>
            <source>There is no mission yet. Create one, or open a workbook that a colleague sent.</source>
            <translation>아직 미션이 없습니다. 새로 만들거나 동료가 보낸 통합문서를 여세요.</translation>
        </message>
        <message>
            <source>Everything is on this computer.</source>
            <translation>모든 자료는 이 컴퓨터에 있습니다.</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>시작</translation>
        </message>
        <message>
            <source>Open a workbook</source>
            <translation>통합문서 열기</translation>
        </message>
        <message>
            <source>From a colleague, also of a new mission</source>
            <translation>동료가 보낸 파일, 새 미션도 가능</translation>
        </message>
        <message>
            <source>First mission, step by step</source>
            <translation>첫 미션 따라 하기</translation>
        </message>
        <message>
            <source>Opens the help</source>
            <translation>도움말 열기</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>오늘</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) saved</source>
            <translation>
                <numerusform>답변 %n건 저장</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n still open</source>
            <translation>
                <numerusform>미응답 %n건</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n dispute(s)</source>
            <translation>
                <numerusform>이견 %n건</numerusform>
            </translation>
        </message>
        <message>
            <source>Both views stay until you decide.</source>
            <translation>정하기 전까지 두 의견이 모두 남습니다.</translation>
        </message>
    </context>
    <context>
        <name>UnsavedDialog</name>
        <message>
            <source>Customs Assessor</source>
            <translation>세관 진단</translation>
        </message>
        <message>
            <source>Keep open</source>
            <translation>계속 열어 두기</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>저장하지 않고 닫기</translation>
        </message>
        <message>
            <source>Close although your last answers are not saved?</source>
            <translation>마지막 답변이 저장되지 않았습니다. 닫으시겠습니까?</translation>
        </message>
    </context>
    <context>
        <name>_MakingDialog</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
    </context>
    <context>
        <name>WorkspaceModel</name>
        <message>
            <source>version of the form</source>
            <translation>양식 판</translation>
        </message>
    </context>
    <context>
        <name>UnlockDialog</name>
        <message>
            <source>Customs Assessor</source>
            <translation>Customs Assessor</translation>
        </message>
        <message>
            <source>Passphrase or recovery code</source>
            <translation>암호문 또는 복구 코드</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>열기</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>This workspace is protected</source>
            <translation>보호된 작업 파일입니다</translation>
        </message>
    </context>
    <context>
        <name>ProtectionCard</name>
        <message>
            <source>Protection</source>
            <translation>보호</translation>
        </message>
        <message>
            <source>A passphrase protects the workspace and the copies beside it.</source>
            <translation>암호문이 작업 파일과 곁의 사본을 보호합니다.</translation>
        </message>
        <message>
            <source>Whoever has this computer, or a copy of the workspace, can read the answers.</source>
            <translation>이 컴퓨터나 작업 파일의 사본을 가진 사람은 누구나 답변을 읽을 수 있습니다.</translation>
        </message>
        <message>
            <source>Change passphrase</source>
            <translation>암호문 변경</translation>
        </message>
        <message>
            <source>Protect with a passphrase</source>
            <translation>암호문으로 보호</translation>
        </message>
        <message>
            <source>Remove protection</source>
            <translation>보호 해제</translation>
        </message>
    </context>
    <context>
        <name>_RewriteDialog</name>
        <message>
            <source>Customs Assessor</source>
            <translation>Customs Assessor</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Rewriting the workspace</source>
            <translation>작업 파일을 다시 쓰는 중</translation>
        </message>
    </context>
    <context>
        <name>UnprotectDialog</name>
        <message>
            <source>Remove the protection?</source>
            <translation>보호를 해제하시겠습니까?</translation>
        </message>
        <message>
            <source>Whoever has this computer, or a copy of the workspace, can read the answers then.</source>
            <translation>그러면 이 컴퓨터나 작업 파일의 사본을 가진 사람은 누구나 답변을 읽을 수 있습니다.</translation>
        </message>
        <message>
            <source>Remove protection</source>
            <translation>보호 해제</translation>
        </message>
    </context>
    <context>
        <name>ProtectDialog</name>
        <message>
            <source>Protect the workspace</source>
            <translation>작업 파일 보호</translation>
        </message>
        <message>
            <source>Choose several words that you will not forget: at least 12 characters.</source>
            <translation>잊지 않을 여러 낱말을 고르십시오. 12자 이상이어야 합니다.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>암호문</translation>
        </message>
        <message>
            <source>The same again</source>
            <translation>한 번 더</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>복구 코드</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>PDF로 저장</translation>
        </message>
        <message>
            <source>This code opens the workspace without the passphrase. Print it, and keep it apart from the laptop. It is shown only now.</source>
            <translation>이 코드는 암호문 없이 작업 파일을 엽니다. 인쇄하여 노트북과 따로 보관하십시오. 지금만 표시됩니다.</translation>
        </message>
        <message>
            <source>Protect</source>
            <translation>보호</translation>
        </message>
        <message>
            <source>The workspace is protected</source>
            <translation>작업 파일이 보호되었습니다</translation>
        </message>
        <message>
            <source>I have kept the code</source>
            <translation>코드를 보관했습니다</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>복구용지</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>두 입력이 서로 다릅니다.</translation>
        </message>
    </context>
</TS>
