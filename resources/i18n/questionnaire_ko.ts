<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>ChapterHead</name>
    <message>
        <source>Gap</source>
        <translation>격차</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>응답률</translation>
    </message>
    <message>
        <source>No band below 70 % coverage.</source>
        <translation>응답률이 70% 미만이면 등급을 매기지 않습니다.</translation>
    </message>
    <message>
        <source>Band {letter}</source>
        <translation>등급 {letter}</translation>
    </message>
</context>
<context>
    <name>ChapterModel</name>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>gap {gap}</source>
        <translation>격차 {gap}</translation>
    </message>
    <message>
        <source>views differ</source>
        <translation>이견 있음</translation>
    </message>
</context>
<context>
    <name>ChapterPane</name>
    <message>
        <source>Domains</source>
        <translation>영역</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>미응답</translation>
    </message>
    <message>
        <source>Views differ</source>
        <translation>이견</translation>
    </message>
    <message>
        <source>Don't know</source>
        <translation>모름</translation>
    </message>
    <message>
        <source>Listed questions: {kind}</source>
        <translation>표시 문항: {kind}</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>구역</translation>
    </message>
</context>
<context>
    <name>ClosedQuestion</name>
    <message>
        <source>Target {level}</source>
        <translation>목표 {level}</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>법령</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>실무</translation>
    </message>
    <message>
        <source>Level {level}</source>
        <translation>{level}단계</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>응답함</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>해당 없음</translation>
    </message>
    <message>
        <source>don't know</source>
        <translation>모름</translation>
    </message>
    <message>
        <source>views differ</source>
        <translation>이견 있음</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>미응답</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>필수 응답</translation>
    </message>
    <message>
        <source>does not fit the form</source>
        <translation>양식과 맞지 않음</translation>
    </message>
</context>
<context>
    <name>CommentBox</name>
    <message>
        <source>Comment</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>내부용</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>상대 기관</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>공개</translation>
    </message>
    <message>
        <source>Who may read the comment: {word}</source>
        <translation>의견 공개 범위: {word}</translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>Add evidence</source>
        <translation>증빙 추가</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>증빙</translation>
    </message>
    <message>
        <source>Note on evidence</source>
        <translation>증빙 메모</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>사본 저장</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Guidance</source>
        <translation>안내</translation>
    </message>
    <message>
        <source>History</source>
        <translation>이력</translation>
    </message>
    <message>
        <source>Guidance and history of the question</source>
        <translation>문항의 안내와 이력</translation>
    </message>
    <message>
        <source>Next unanswered</source>
        <translation>다음 미응답</translation>
    </message>
    <message>
        <source>History of this item</source>
        <translation>이 항목의 이력</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>누구에게 물을까</translation>
    </message>
    <message>
        <source>Evidence to see</source>
        <translation>확인할 증빙</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>근거 기준</translation>
    </message>
    <message>
        <source>Nothing was recorded for this question yet.</source>
        <translation>이 문항에 아직 기록된 내용이 없습니다.</translation>
    </message>
    <message>
        <source>About this question</source>
        <translation>이 질문 설명</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>unnamed</source>
        <translation>이름 없음</translation>
    </message>
    <message>
        <source>workbook</source>
        <translation>통합문서</translation>
    </message>
    <message>
        <source>Settled: {reason}</source>
        <translation>결정 사유: {reason}</translation>
    </message>
    <message>
        <source>Level {level}</source>
        <translation>{level}단계</translation>
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
        <source>Answer cleared</source>
        <translation>응답 삭제</translation>
    </message>
    <message>
        <source>Target set to {value}</source>
        <translation>목표를 {value}(으)로 설정</translation>
    </message>
    <message>
        <source>Target of the form</source>
        <translation>양식의 목표</translation>
    </message>
    <message>
        <source>Comment: {value}</source>
        <translation>의견: {value}</translation>
    </message>
    <message>
        <source>Comment deleted</source>
        <translation>의견 삭제</translation>
    </message>
    <message>
        <source>Note on evidence: {value}</source>
        <translation>증빙 메모: {value}</translation>
    </message>
    <message>
        <source>Note on evidence deleted</source>
        <translation>증빙 메모 삭제</translation>
    </message>
    <message>
        <source>Evidence added: {value}</source>
        <translation>증빙 추가: {value}</translation>
    </message>
    <message>
        <source>Evidence removed: {value}</source>
        <translation>증빙 삭제: {value}</translation>
    </message>
</context>
<context>
    <name>OpenQuestion</name>
    <message>
        <source>Target</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>Views differ</source>
        <translation>이견</translation>
    </message>
    <message>
        <source>Views of the target differ</source>
        <translation>목표 이견</translation>
    </message>
    <message>
        <source>Views of the note differ</source>
        <translation>증빙 메모 이견</translation>
    </message>
    <message>
        <source>Note on evidence</source>
        <translation>증빙 메모</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>이름 없음</translation>
    </message>
</context>
<context>
    <name>QuestionHead</name>
    <message>
        <source>Law</source>
        <translation>법령</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>실무</translation>
    </message>
    <message>
        <source>Critical · minimum {level}</source>
        <translation>필수 항목 · 최소 {level}</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>읽기 전용</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>필수 응답</translation>
    </message>
</context>
<context>
    <name>Questionnaire</name>
    <message>
        <source>The form filled this in. Change it where it is otherwise.</source>
        <translation>양식이 채운 값입니다. 다르면 고치십시오.</translation>
    </message>
    <message>
        <source>Target {level}</source>
        <translation>목표 {level}</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>이름 없음</translation>
    </message>
    <message>
        <source>workbook</source>
        <translation>통합문서</translation>
    </message>
    <message>
        <source>No note</source>
        <translation>메모 없음</translation>
    </message>
    <message>
        <source>Target of the form</source>
        <translation>양식의 목표</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>응답 없음</translation>
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
        <source>“{choice}” is not offered any more, as the other answers stand. Choose again.</source>
        <translation>다른 응답에 따라 ‘{choice}’은(는) 이제 고를 수 없습니다. 다시 고르세요.</translation>
    </message>
</context>
<context>
    <name>QuestionnairePage</name>
    <message>
        <source>Questionnaire</source>
        <translation>문항</translation>
    </message>
    <message>
        <source>Every question has an answer.</source>
        <translation>모든 문항에 응답했습니다.</translation>
    </message>
</context>
<context>
    <name>QuestionnaireView</name>
    <message>
        <source>Guidance</source>
        <translation>안내</translation>
    </message>
</context>
<context>
    <name>SettlePanel</name>
    <message>
        <source>Both views stay until you decide.</source>
        <translation>정하기 전까지 두 의견이 모두 남습니다.</translation>
    </message>
    <message>
        <source>Settle as</source>
        <translation>결정 단계</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Reason for settling</source>
        <translation>결정 사유</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>결정</translation>
    </message>
</context>
<context>
    <name>StateRow</name>
    <message>
        <source>Not applicable</source>
        <translation>해당 없음</translation>
    </message>
    <message>
        <source>Don't know</source>
        <translation>모름</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Recorded once a reason is given</source>
        <translation>사유를 입력해야 기록됩니다</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>기록</translation>
    </message>
</context>
<context>
    <name>AcknowledgeField</name>
    <message>
        <source>Acknowledged</source>
        <translation>확인함</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Pick a time</source>
        <translation>시각 고르기</translation>
    </message>
    <message>
        <source>HH:MM</source>
        <translation>시:분</translation>
    </message>
</context>
<context>
    <name>DigitsField</name>
    <message>
        <source>Type digits only, 0 to 9.</source>
        <translation>0에서 9까지 숫자만 입력하세요.</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>This is no picture. Choose a JPEG or PNG file, for example.</source>
        <translation>그림 파일이 아닙니다. JPEG나 PNG 같은 파일을 고르세요.</translation>
    </message>
    <message>
        <source>This is no sound. Choose an MP3 or WAV file, for example.</source>
        <translation>소리 파일이 아닙니다. MP3나 WAV 같은 파일을 고르세요.</translation>
    </message>
    <message>
        <source>This is no film. Choose an MP4 file, for example.</source>
        <translation>동영상 파일이 아닙니다. MP4 같은 파일을 고르세요.</translation>
    </message>
    <message>
        <source>There is no file to take.</source>
        <translation>가져올 파일이 없습니다.</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>다른 파일 선택</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Or drop it here, or paste it with Ctrl+V. It is kept as evidence.</source>
        <translation>여기에 끌어 놓거나 Ctrl+V로 붙여넣어도 됩니다. 증빙으로 보관합니다.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>소리</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>동영상</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
</context>
<context>
    <name>Folded</name>
    <message>
        <source>Choose</source>
        <translation>선택</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Give a date and a time, such as 2026-11-24 and 09:30.</source>
        <translation>2026-11-24, 09:30처럼 날짜와 시각을 모두 쓰세요.</translation>
    </message>
</context>
<context>
    <name>MonthField</name>
    <message>
        <source>Choose a month and type its year with four digits.</source>
        <translation>월을 고르고 연도를 네 자리로 쓰세요.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>월</translation>
    </message>
    <message>
        <source>YYYY</source>
        <translation>연도 4자리</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Give latitude and longitude in degrees, such as 9.0300 38.7400; altitude and accuracy in metres may follow.</source>
        <translation>9.0300 38.7400처럼 위도와 경도를 도 단위로 쓰세요. 고도와 정확도를 미터로 덧붙일 수 있습니다.</translation>
    </message>
    <message>
        <source>Give two points or more, each on its line: latitude, longitude, such as 9.0300 38.7400.</source>
        <translation>점을 두 개 이상, 한 줄에 하나씩 쓰세요. 9.0300 38.7400처럼 위도, 경도 순서입니다.</translation>
    </message>
    <message>
        <source>Give the corners of the area, three or more, each on its line: latitude, longitude, such as 9.0300 38.7400.</source>
        <translation>구역의 꼭짓점을 세 개 이상, 한 줄에 하나씩 쓰세요. 9.0300 38.7400처럼 위도, 경도 순서입니다.</translation>
    </message>
</context>
<context>
    <name>RangeField</name>
    <message>
        <source>Give a number from {start} to {end} in steps of {step}.</source>
        <translation>{start}에서 {end}까지 {step} 단위의 숫자를 쓰세요.</translation>
    </message>
</context>
<context>
    <name>RankField</name>
    <message>
        <source>Move up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Record this order</source>
        <translation>이 순서로 기록</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Guidance</source>
        <translation>안내</translation>
    </message>
    <message>
        <source>Show or hide the guidance</source>
        <translation>안내를 보이거나 숨깁니다</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>사본 저장</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>Type a time such as 09:30 or 14:05.</source>
        <translation>09:30, 14:05처럼 시각을 쓰세요.</translation>
    </message>
</context>
<context>
    <name>YearField</name>
    <message>
        <source>Type a year with four digits, such as 2026.</source>
        <translation>2026처럼 연도를 네 자리로 쓰세요.</translation>
    </message>
    <message>
        <source>YYYY</source>
        <translation>연도 4자리</translation>
    </message>
</context>
<context>
    <name>AddRow</name>
    <message>
        <source>Add: {name}</source>
        <translation>추가: {name}</translation>
    </message>
    <message>
        <source>{name}: the form sets how many there are, by another answer.</source>
        <translation>{name}: 개수는 다른 응답에 따라 양식이 정합니다.</translation>
    </message>
</context>
<context>
    <name>InstanceRow</name>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove {number} {name}</source>
        <translation>{number} {name} 제거</translation>
    </message>
    <message>
        <source>Remove “{name}” with its answers? Undo brings them back.</source>
        <translation>‘{name}’을(를) 응답과 함께 제거할까요? 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>유지</translation>
    </message>
</context>
    <context>
        <name>Questionnaire</name>
        <message>
            <source>“{choice}” is not offered in version {version}. Choose again.</source>
            <translation>{version}판에는 “{choice}” 선택지가 없습니다. 다시 고르십시오.</translation>
        </message>
        <message>
            <source>The question or its levels read otherwise since version {version}. Is the answer still right?</source>
            <translation>{version}판에서 문항이나 수준의 문구가 바뀌었습니다. 응답이 여전히 맞습니까?</translation>
        </message>
    </context>
    <context>
        <name>OpenQuestion</name>
        <message>
            <source>The answer is right</source>
            <translation>응답이 맞음</translation>
        </message>
    </context>
    <context>
        <name>ClosedQuestion</name>
        <message>
            <source>to be reviewed</source>
            <translation>다시 확인 필요</translation>
        </message>
    </context>
    <context>
        <name>ChapterPane</name>
        <message>
            <source>To be reviewed</source>
            <translation>다시 확인 필요</translation>
        </message>
    </context>
</TS>
