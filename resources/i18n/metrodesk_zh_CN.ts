<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AppearanceMenu</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Colours, contrast, text size and input method</source>
        <translation>颜色、对比度、字号和输入法</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Input method</source>
        <translation>输入法</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Leave as the system has it</source>
        <translation>不改动</translation>
    </message>
    <message>
        <source>Text size {percent} % is kept.</source>
        <translation>已选字号 {percent} %。</translation>
    </message>
    <message>
        <source>The input method is kept.</source>
        <translation>已选输入法。</translation>
    </message>
</context>
<context>
    <name>ArrivedTab</name>
    <message>
        <source>Take &amp;back…</source>
        <translation>撤回接收(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>恢复接收(&amp;P)</translation>
    </message>
    <message>
        <source>For a file that should not have been taken in; wrong content is returned instead.</source>
        <translation>用于误接收的文件；内容有误的，请退回。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Taken back: {bundles} bundle(s), {gone} record(s).</source>
        <translation>已撤回{bundles}个报送包、{gone}条记录。</translation>
    </message>
    <message>
        <source>The file stays here and can be put back at any time.</source>
        <translation>文件仍保留在本机，随时可以恢复接收。</translation>
    </message>
    <message>
        <source>The bundle counts again, as if it had never been taken back.</source>
        <translation>该报送包已恢复接收，如同从未撤回。</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Who leads and answers for task {number}</source>
        <translation>第{number}项任务的分工</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>Find a unit or group</source>
        <translation>查找单位或组</translation>
    </message>
    <message>
        <source>&amp;Holds</source>
        <translation>执行时间(&amp;H)</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Copies</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>A copy is made every day the program is opened; older ones are thinned out by themselves.</source>
        <translation>每天打开程序时自动备份一次；较早的备份会自动精简。</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>Second &amp;folder…</source>
        <translation>第二备份位置(&amp;F)…</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Last copy in this workspace: {when}</source>
        <translation>本工作库最近一次备份：{when}</translation>
    </message>
    <message>
        <source>No second folder is named: if this disk fails, the copies are gone too.</source>
        <translation>未指定第二备份位置：本磁盘一旦损坏，备份也会丢失。</translation>
    </message>
    <message>
        <source>Last copy in {folder}: {when}</source>
        <translation>{folder} 中最近一次备份：{when}</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Check everything</source>
        <translation>全面检查(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Rebuild…</source>
        <translation>重建(&amp;R)…</translation>
    </message>
    <message>
        <source>No copy yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>One is made every day when the program is used; press “Back up now” to make one at once.</source>
        <translation>使用本程序的当天会自动备份一次；也可以点“立即备份”。</translation>
    </message>
    <message>
        <source>You chose to keep no second copy. If this disk fails, only what units still have remains.</source>
        <translation>您选择了不设第二存放处。如果本机硬盘损坏，只能靠各单位手中的数据恢复。</translation>
    </message>
    <message>
        <source>Name a folder on another disk or a stick once; every backup goes there too.</source>
        <translation>请指定一次另一块硬盘或U盘上的文件夹，以后每次备份都同时存一份到那里。</translation>
    </message>
    <message>
        <source>Every backup goes there too: {folder}</source>
        <translation>每次备份同时存到：{folder}</translation>
    </message>
    <message>
        <source>It cannot be reached now: {folder}. Plug the drive in, or choose another folder.</source>
        <translation>现在无法访问：{folder}。请接上该盘，或另选文件夹。</translation>
    </message>
    <message>
        <source>Copying and reading back…</source>
        <translation>正在备份并回读…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>重建</translation>
    </message>
    <message>
        <source>Build the database anew from the files of this workspace?</source>
        <translation>根据本工作库的文件重建数据库？</translation>
    </message>
    <message>
        <source>For a damaged database. The old one is kept beside it; nothing in the folders is changed.</source>
        <translation>用于数据库损坏时。原数据库会保留在旁边，文件夹中的文件不作改动。</translation>
    </message>
    <message>
        <source>Rebuilding…</source>
        <translation>正在重建…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>第二存放处</translation>
    </message>
    <message>
        <source>Choose f&amp;older…</source>
        <translation>选择文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>不需要(&amp;N)</translation>
    </message>
    <message>
        <source>Where do second copies go?</source>
        <translation>第二份备份存到哪里？</translation>
    </message>
    <message>
        <source>Backed up here, but not in the second place. </source>
        <translation>已在本机备份，但未能存到第二存放处。</translation>
    </message>
    <message>
        <source>Read back and found equal: {file}</source>
        <translation>已回读核对一致：{file}</translation>
    </message>
    <message>
        <source>Backed up.</source>
        <translation>备份完成。</translation>
    </message>
    <message>
        <source>Everything is whole: database, bundles and evidence.</source>
        <translation>全部完好：数据库、报送包和佐证材料。</translation>
    </message>
    <message>
        <source>{bundles} bundle(s) and {files} file(s) of evidence are missing or changed.</source>
        <translation>缺失或被改动：报送包{bundles}个，佐证材料{files}个。</translation>
    </message>
    <message>
        <source>Back up now, then put them back from the second place or have the units export again.</source>
        <translation>请立即备份，再从第二存放处取回，或请单位重新导出。</translation>
    </message>
    <message>
        <source>The old database is kept as {file}.</source>
        <translation>原数据库保留为 {file}。</translation>
    </message>
    <message>
        <source>Rebuilt; everything was proven by its files.</source>
        <translation>重建完成，全部内容都有文件印证。</translation>
    </message>
    <message>
        <source>Rebuilt. What could not be proven stands below.</source>
        <translation>重建完成。未能印证的内容列在下面。</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before</source>
        <translation>原内容</translation>
    </message>
    <message>
        <source>After</source>
        <translation>新内容</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>版本{number}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>BodiesMenu</name>
    <message>
        <source>&amp;Rename…</source>
        <translation>更名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Former name…</source>
        <translation>曾用名(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>合并(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Split…</source>
        <translation>分设(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;End…</source>
        <translation>撤销(&amp;E)…</translation>
    </message>
    <message>
        <source>Members of a &amp;group…</source>
        <translation>组的成员(&amp;G)…</translation>
    </message>
    <message>
        <source>E&amp;xempt several…</source>
        <translation>多个单位免报(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Changes of units</source>
        <translation>单位变动(&amp;C)</translation>
    </message>
    <message>
        <source>The plan has no groups.</source>
        <translation>方案中没有组。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Select one unit in the roster first.</source>
        <translation>请先在名录中选定一个单位。</translation>
    </message>
    <message>
        <source>&amp;Take out…</source>
        <translation>删除误加的单位(&amp;T)…</translation>
    </message>
</context>
<context>
    <name>BodyChoice</name>
    <message>
        <source>Reporting un&amp;it</source>
        <translation>填报单位(&amp;I)</translation>
    </message>
    <message>
        <source>For which unit the desk is</source>
        <translation>正在为哪个单位填报</translation>
    </message>
    <message>
        <source>This unit took over from the others and answers what is open of theirs. It goes out together.</source>
        <translation>本单位承接了这些单位，其被退回和未报的填报在这里答复，与本单位的填报一并导出。</translation>
    </message>
    <message>
        <source>for {name} (taken over)</source>
        <translation>代{name}（已并入）</translation>
    </message>
</context>
<context>
    <name>CatalogueDialog</name>
    <message>
        <source>Choose from the catalogue</source>
        <translation>从目录选用</translation>
    </message>
    <message>
        <source>Search measures</source>
        <translation>搜索数据项</translation>
    </message>
    <message>
        <source>Measures of the catalogue</source>
        <translation>目录中的数据项</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>选用</translation>
    </message>
    <message>
        <source>Its own task in the catalogue</source>
        <translation>目录中的原任务</translation>
    </message>
    <message>
        <source>The plan asks for everything the catalogue has.</source>
        <translation>目录中的数据项方案里都有了。</translation>
    </message>
    <message>
        <source>Put under &amp;task</source>
        <translation>放在任务(&amp;T)</translation>
    </message>
</context>
<context>
    <name>CellPanel</name>
    <message>
        <source>Nothing has been received yet.</source>
        <translation>还没有收到填报。</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>does not answer for this task</source>
        <translation>不承担此项任务</translation>
    </message>
    <message>
        <source>Role of the unit</source>
        <translation>本单位角色</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头部门</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>{state}, not part of a submission</source>
        <translation>{state}，未列入报送单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>办理状态</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>是否迟报</translation>
    </message>
    <message>
        <source>came after the cut-off</source>
        <translation>截止后收到</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>版本 {number}</translation>
    </message>
    <message>
        <source>{have} of {all} here</source>
        <translation>已收到 {have} 份，共 {all} 份</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>填报人</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>定稿时间</translation>
    </message>
    <message>
        <source>at the district</source>
        <translation>区级</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>办理经过</translation>
    </message>
    <message>
        <source> (replaced)</source>
        <translation>（已被替代）</translation>
    </message>
    <message>
        <source> (answered by the unit)</source>
        <translation>（单位已改报）</translation>
    </message>
    <message>
        <source>Overview text</source>
        <translation>综合情况</translation>
    </message>
    <message>
        <source>Correction of a past period</source>
        <translation>往期更正</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>更正理由</translation>
    </message>
</context>
<context>
    <name>ChainPage</name>
    <message>
        <source>What it carries out</source>
        <translation>上级依据</translation>
    </message>
    <message>
        <source>Only what &amp;belongs to it</source>
        <translation>只看有关的(&amp;B)</translation>
    </message>
    <message>
        <source>The plan has neither clauses nor tasks.</source>
        <translation>填报方案里没有条款，也没有任务。</translation>
    </message>
    <message>
        <source>Read an official text into a plan first; then this page shows what it carries out.</source>
        <translation>先把文件读成填报方案，这里才能显示它落实的上级文件。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Why does it carry out this clause?</source>
        <translation>为什么确认落实的是这一条？</translation>
    </message>
    <message>
        <source>Why is it not this clause?</source>
        <translation>为什么不是这一条？</translation>
    </message>
    <message>
        <source>Why has this paper nothing for it?</source>
        <translation>为什么这份文件里没有对应的？</translation>
    </message>
    <message>
        <source>Saved as a new version of the plan.</source>
        <translation>已保存为填报方案的新版本。</translation>
    </message>
    <message>
        <source>Nothing was reported yet.</source>
        <translation>还没有填报。</translation>
    </message>
    <message>
        <source>What other units reported is seen at the district.</source>
        <translation>其他单位报了什么，在区里才看得到。</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>打印(&amp;P)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在生成……</translation>
    </message>
    <message>
        <source>This paper does not belong to the chain of the plan.</source>
        <translation>该文件与本方案没有上下级关系，不在上级依据中。</translation>
    </message>
    <message>
        <source>As PDF…</source>
        <translation>打印为PDF…</translation>
    </message>
    <message>
        <source>As workbook (xlsx)…</source>
        <translation>导出表格（xlsx）…</translation>
    </message>
</context>
<context>
    <name>ChangeFlow</name>
    <message>
        <source>Comparing…</source>
        <translation>正在比对…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved: version {number} of the plan.</source>
        <translation>已保存为填报方案第{number}版。</translation>
    </message>
    <message>
        <source>The units learn of it with the next file you issue.</source>
        <translation>下次下发后，各单位按新版本填报。</translation>
    </message>
    <message>
        <source>Back to version {number}</source>
        <translation>回到第{number}版</translation>
    </message>
</context>
<context>
    <name>ChangePreview</name>
    <message>
        <source>Change the plan</source>
        <translation>修改填报方案</translation>
    </message>
    <message>
        <source>This is what changes</source>
        <translation>将作如下修改</translation>
    </message>
    <message>
        <source>Earlier periods and papers stay as they are; whatever units send by older versions is taken.</source>
        <translation>以前的填报期和纸质件保持原样；各单位按旧版本报来的内容照常接收。</translation>
    </message>
    <message>
        <source>e.g. the number of the document that ordered it</source>
        <translation>如依据的文件文号</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>保存为新版本</translation>
    </message>
    <message>
        <source>Holds for the whole of the plan.</source>
        <translation>适用于整个方案。</translation>
    </message>
    <message>
        <source>Holds from {period} on.</source>
        <translation>自{period}起执行。</translation>
    </message>
    <message>
        <source>Holds from the days given above.</source>
        <translation>按上面写明的日期执行。</translation>
    </message>
</context>
<context>
    <name>ChartWidget</name>
    <message>
        <source>nothing entered yet</source>
        <translation>未填报</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Add a check</source>
        <translation>增加校验</translation>
    </message>
    <message>
        <source>Set a check</source>
        <translation>设定校验</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>全部任务</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>校验(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>级别(&amp;L)</translation>
    </message>
    <message>
        <source>Choose a measure.</source>
        <translation>请选择数据项。</translation>
    </message>
</context>
<context>
    <name>CheckGroup</name>
    <message>
        <source>Nothing is filled in yet.</source>
        <translation>尚未填报。</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to explain</source>
        <translation>
            <numerusform>%n 条待说明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n explained</source>
        <translation>
            <numerusform>%n 条已说明</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Check</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>All {count} tasks are filled in and nothing was found.</source>
        <translation>{count}项任务均已填报，未发现问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) stop sealing</source>
        <translation>
            <numerusform>%n个错误须改正后才能定稿</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) ask for an explanation</source>
        <translation>
            <numerusform>%n个提醒需要说明或修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) not filled in</source>
        <translation>
            <numerusform>%n项任务尚未填报</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}. Choose a line to go there.</source>
        <translation>{what}。点击某一行可直接前往修改。</translation>
    </message>
    <message>
        <source>Nothing of this kind.</source>
        <translation>没有这类问题。</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Use all accepted explanations of last period</source>
        <translation>全部沿用上期已通过的说明</translation>
    </message>
    <message>
        <source>F4: next open line</source>
        <translation>F4 到下一条</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings to explain</source>
        <translation>待说明</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>已说明</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>未填报</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>ChecksTab</name>
    <message>
        <source>Only what the plan sets</source>
        <translation>只看方案设定的</translation>
    </message>
    <message>
        <source>Take &amp;away</source>
        <translation>去掉(&amp;A)</translation>
    </message>
    <message>
        <source>As u&amp;sual</source>
        <translation>恢复默认(&amp;S)</translation>
    </message>
    <message>
        <source>Choose a task first.</source>
        <translation>请先选定一项任务。</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>修改(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Add for a measure…</source>
        <translation>为数据项增加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Former settings…</source>
        <translation>恢复此前设置(&amp;F)…</translation>
    </message>
    <message>
        <source>What is set for a task holds there before what is set for all; a measure&apos;s own comes first.</source>
        <translation>某一任务单独设定的，先于全部任务的设定；为某一数据项设定的，最先采用。</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>校验</translation>
    </message>
</context>
<context>
    <name>ChosenCell</name>
    <message>
        <source>To hold: {field}</source>
        <translation>拟采用：{field}</translation>
    </message>
    <message>
        <source>Take a version, or write here</source>
        <translation>点选一方，或在此填写</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Both changed it: please choose</source>
        <translation>双方都改动过，请选定</translation>
    </message>
</context>
<context>
    <name>ClausesTab</name>
    <message>
        <source>Main text</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>ClockTroublePage</name>
    <message>
        <source>Nothing is lost: order and content never depend on the clock. Only dates shown, the reminder of the due date and the note on the bundle would be wrong.</source>
        <translation>内容不会丢失：先后顺序和内容都不依赖时钟，只有显示的日期、到期提醒和报送包上的时间会不准。</translation>
    </message>
    <message>
        <source>How to set it: Windows: right click on the time at the lower right, “adjust date and time”. UOS and Kylin: Control centre, “Time and language”. If the date is wrong again after every shutdown, the battery on the main board (CR2032) is empty: have it replaced.</source>
        <translation>调整方法：Windows 右键点击右下角时间，选“调整日期和时间”；统信UOS、银河麒麟在“控制中心—时间和语言”中设置。如每次关机后日期又不对，多为主板电池（CR2032）没电，请更换电池。</translation>
    </message>
    <message>
        <source>Opens the settings of Windows.</source>
        <translation>打开 Windows 设置。</translation>
    </message>
    <message>
        <source>Open &amp;date and time</source>
        <translation>打开日期和时间设置(&amp;D)</translation>
    </message>
    <message>
        <source>I have set it: &amp;look again</source>
        <translation>已调好，再看一次(&amp;L)</translation>
    </message>
    <message>
        <source>Reads the clock once more.</source>
        <translation>重新读取本机时间。</translation>
    </message>
    <message>
        <source>Everything can be typed, sealed and exported; the bundle says that its time is in doubt.</source>
        <translation>照常录入、定稿和导出；报送包会注明时间存疑。</translation>
    </message>
    <message>
        <source>&amp;Go on all the same</source>
        <translation>先继续填报(&amp;G)</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在核对…</translation>
    </message>
</context>
<context>
    <name>CloseTaskDialog</name>
    <message>
        <source>Close a task</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>所有单位</translation>
    </message>
    <message>
        <source>From that period on nobody reports on it; what was reported stays.</source>
        <translation>从该填报期起不再填报此任务；已报内容保留。</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>任务(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>起始填报期(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Form code</source>
        <translation>核验码</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Voucher of what was handed in…</source>
        <translation>报送凭证(&amp;V)…</translation>
    </message>
    <message>
        <source>Filled in by {filler}, reviewed by {reviewer}, head {head}; sealed {when}</source>
        <translation>填报人 {filler}，审核人 {reviewer}，单位负责人 {head}；{when} 定稿</translation>
    </message>
    <message>
        <source>Covers {covers} of {of} tasks.</source>
        <translation>本次报送 {covers}/{of} 项任务。</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed line(s) have not been exported yet.</source>
        <translation>
            <numerusform>有%n个已定稿版本（含报送单）尚未导出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeField</name>
    <message>
        <source>The code has digits only.</source>
        <translation>开通码只含数字。</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) to go</source>
        <translation>
            <numerusform>还差 %n 位数字</numerusform>
        </translation>
    </message>
    <message>
        <source>There are too many digits.</source>
        <translation>数字多了。</translation>
    </message>
    <message>
        <source>A digit is mistyped; please compare with the letter.</source>
        <translation>有一位数字输错了，请对照开通函。</translation>
    </message>
    <message>
        <source>The digits are typed correctly.</source>
        <translation>输入无误。</translation>
    </message>
</context>
<context>
    <name>ComparedSides</name>
    <message>
        <source>Main text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>附件清单</translation>
    </message>
    <message>
        <source>The main text has no such item.</source>
        <translation>正文没有此项。</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>第{number}行</translation>
    </message>
    <message>
        <source>The annex has no row for this item.</source>
        <translation>附件清单没有此项。</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>Nothing: wording and units are the same on both sides.</source>
        <translation>没有：两处文字、单位一致。</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已认定</translation>
    </message>
    <message>
        <source>to be settled</source>
        <translation>待认定</translation>
    </message>
    <message>
        <source>Go to the finding: {where}</source>
        <translation>到认定处：{where}</translation>
    </message>
</context>
<context>
    <name>ComparisonTab</name>
    <message>
        <source>&amp;Only differences</source>
        <translation>只看不同(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>This document has no annexed table beside its main text.</source>
        <translation>这份文件没有随正文附任务清单。</translation>
    </message>
    <message>
        <source>Where the tasks come from the clauses themselves there is nothing to compare.</source>
        <translation>任务直接取自正文条款的，不需要对照。</translation>
    </message>
    <message>
        <source>Annex and text</source>
        <translation>附件与正文</translation>
    </message>
    <message>
        <source>{count} of {all} items differ.</source>
        <translation>共{all}项，有不同{count}项。</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写出…</translation>
    </message>
    <message>
        <source>As PDF…</source>
        <translation>PDF（打印用）…</translation>
    </message>
    <message>
        <source>As workbook (xlsx)…</source>
        <translation>表格（xlsx）…</translation>
    </message>
</context>
<context>
    <name>ComputersPage</name>
    <message>
        <source>Computers</source>
        <translation>本机与另一台电脑</translation>
    </message>
    <message>
        <source>Write the file for the other computer to</source>
        <translation>同步文件保存到</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写出…</translation>
    </message>
    <message>
        <source>Write the file that tells the district to</source>
        <translation>密钥更换文件保存到</translation>
    </message>
    <message>
        <source>Replacing the key…</source>
        <translation>正在更换密钥…</translation>
    </message>
    <message>
        <source>Save the request to</source>
        <translation>登记申请保存到</translation>
    </message>
    <message>
        <source>Making new keys…</source>
        <translation>正在生成新密钥…</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Choose the folder for second copies</source>
        <translation>选择第二备份位置</translation>
    </message>
    <message>
        <source>Computers of this unit</source>
        <translation>本单位的电脑</translation>
    </message>
    <message numerus="yes">
        <source>Written and read back: no. {number}, %n record(s), {file}</source>
        <translation>
            <numerusform>已写出并读回核验：第{number}号，%n 条记录，{file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Carry it to the other computer and open it there under “Came back”.</source>
        <translation>请带到另一台电脑，在那里的“来件”页打开。</translation>
    </message>
    <message>
        <source>The new key is made; the old one signs with it until the district has confirmed: {code}</source>
        <translation>新密钥已生成；区级确认之前由新旧密钥共同签名。新识别码：{code}</translation>
    </message>
    <message>
        <source>Hand {file} to the district with the next reports.</source>
        <translation>请把 {file} 随下次报送交给区级。</translation>
    </message>
    <message>
        <source>New keys are made. Identification code: {code}</source>
        <translation>新密钥已生成。识别码：{code}</translation>
    </message>
    <message>
        <source>Hand {file} to the district and read the code out on the phone; then export as usual.</source>
        <translation>请把 {file} 交给区级，并在电话里念出识别码供核对；之后照常导出报送。</translation>
    </message>
    <message>
        <source>Copied and read back: {file}</source>
        <translation>已备份并读回核验：{file}</translation>
    </message>
    <message>
        <source>{name} (this one)</source>
        <translation>{name}（本机）</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last no.</source>
        <translation>最近编号</translation>
    </message>
    <message>
        <source>Acknowledged to</source>
        <translation>回执至第几号</translation>
    </message>
    <message>
        <source>Identification code</source>
        <translation>识别码</translation>
    </message>
</context>
<context>
    <name>ComputersTab</name>
    <message>
        <source>&amp;Retire…</source>
        <translation>退役(&amp;R)…</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>作废(&amp;V)…</translation>
    </message>
    <message>
        <source>Replace the district&apos;s &amp;key…</source>
        <translation>更换区级密钥(&amp;K)…</translation>
    </message>
    <message>
        <source>Retire {computer} of {unit}?</source>
        <translation>将{unit}的{computer}退役？</translation>
    </message>
    <message>
        <source>Retire a computer</source>
        <translation>电脑退役</translation>
    </message>
    <message>
        <source>For a computer that is replaced or given away. Everything up to No. {number} keeps counting.</source>
        <translation>用于更换或调走的电脑。第{number}号及以前的报送包继续有效。</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>退役</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Making a new key…</source>
        <translation>正在更换密钥…</translation>
    </message>
    <message>
        <source>The district has a new daily key; its code is {code}.</source>
        <translation>区级日常密钥已更换，新识别码为 {code}。</translation>
    </message>
    <message>
        <source>Units learn of it with the next file you issue.</source>
        <translation>随下一次下发包告知各单位。</translation>
    </message>
    <message>
        <source> Files made for the old key can be read with the spare key only.</source>
        <translation>发给原密钥的文件只能用备用密钥读取。</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>CopyableTableView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy whole table</source>
        <translation>复制整张表</translation>
    </message>
</context>
<context>
    <name>CorrectionPage</name>
    <message>
        <source>Correct a past period</source>
        <translation>更正往期</translation>
    </message>
    <message>
        <source>Sealing…</source>
        <translation>正在定稿…</translation>
    </message>
    <message>
        <source>Periods handed in</source>
        <translation>已定稿的填报期</translation>
    </message>
    <message>
        <source>No period has been handed in yet.</source>
        <translation>还没有定稿的填报期。</translation>
    </message>
    <message>
        <source>As soon as one is sealed it can be opened here again and corrected, with a reason.</source>
        <translation>某一期定稿后，可以在这里重新打开、写明理由并更正。</translation>
    </message>
    <message>
        <source>&amp;Open its reports</source>
        <translation>打开填报(&amp;O)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>更正理由</translation>
    </message>
    <message>
        <source>Why it is corrected; the district reads it with the correction</source>
        <translation>为什么更正；区级随更正看到这段理由</translation>
    </message>
    <message>
        <source>&amp;Seal as a correction</source>
        <translation>定稿为更正(&amp;S)</translation>
    </message>
    <message>
        <source>What you changed</source>
        <translation>改动内容</translation>
    </message>
    <message>
        <source>Totals that change with it</source>
        <translation>随之变化的累计数</translation>
    </message>
    <message>
        <source>Printed forms that no longer hold</source>
        <translation>受影响的已打印表</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>更正理由(&amp;E)</translation>
    </message>
    <message>
        <source>This period has not been handed in; choose one at the left.</source>
        <translation>这一期还没有定稿；请在左边选择。</translation>
    </message>
    <message>
        <source>Nothing has been changed here yet: open its reports, correct them, and come back.</source>
        <translation>还没有改动：请打开填报改好，再回到这里。</translation>
    </message>
    <message>
        <source>No total changes with it.</source>
        <translation>没有累计数随之变化。</translation>
    </message>
    <message>
        <source>The correction is sealed; its form code is {code}.</source>
        <translation>更正已定稿，核验码为{code}。</translation>
    </message>
    <message>
        <source>Print the form or a correction page, have it stamped, and export: the district sees the reason.</source>
        <translation>请打印正式表或更正页、签字盖章并导出；区级会看到更正理由。</translation>
    </message>
    <message>
        <source>Go to hand-over</source>
        <translation>去报送</translation>
    </message>
    <message>
        <source>Save the print</source>
        <translation>保存打印文件</translation>
    </message>
    <message>
        <source>correction page</source>
        <translation>更正页</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在生成打印文件…</translation>
    </message>
    <message>
        <source>Print the correction page…</source>
        <translation>打印更正页…</translation>
    </message>
</context>
<context>
    <name>CorrectionTables</name>
    <message>
        <source>{count} being changed</source>
        <translation>{count}项改动中</translation>
    </message>
    <message>
        <source>corrected {count} time(s)</source>
        <translation>已更正{count}次</translation>
    </message>
    <message>
        <source>past period</source>
        <translation>往期</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>最近一期</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>填报期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What you changed</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>{period}, whole</source>
        <translation>{period}（全期）</translation>
    </message>
    <message>
        <source>Total to the end of</source>
        <translation>累计至</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原为</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>void: print it anew, or a correction page</source>
        <translation>作废：重新打印，或打印更正页</translation>
    </message>
    <message>
        <source>its running totals change</source>
        <translation>表上累计数有变</translation>
    </message>
    <message>
        <source>not on this computer</source>
        <translation>不是在本机打印的</translation>
    </message>
    <message>
        <source>Form of</source>
        <translation>填报期</translation>
    </message>
    <message>
        <source>Form code</source>
        <translation>核验码</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印时间</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>如何处理</translation>
    </message>
</context>
<context>
    <name>CountsBar</name>
    <message>
        <source>Due</source>
        <translation>应报</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已报</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>{all} units: {whole} complete, {empty} with nothing at all</source>
        <translation>共 {all} 个单位：{whole} 个报齐，{empty} 个尚未报送</translation>
    </message>
    <message numerus="yes">
        <source>%n differing</source>
        <translation>
            <numerusform>内容不一致 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned</source>
        <translation>
            <numerusform>已退回 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>迟报 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entered by the district</source>
        <translation>
            <numerusform>代录 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exempt</source>
        <translation>
            <numerusform>免报 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CutOffQuestion</name>
    <message>
        <source>Cut {period} off now?</source>
        <translation>现在截止{period}吗？</translation>
    </message>
    <message>
        <source>Reports in bundles not taken in by now will count as late. A later cut-off replaces this one.</source>
        <translation>此刻尚未接收的报送包中的填报将记为迟报。以后再次截止会取代这一次。</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>截止</translation>
    </message>
</context>
<context>
    <name>DatesDialog</name>
    <message>
        <source>Reports are &amp;due on a day</source>
        <translation>设定报送时限(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Figures up to</source>
        <translation>数据截至日(&amp;F)</translation>
    </message>
    <message>
        <source>D&amp;ue</source>
        <translation>报送时限(&amp;U)</translation>
    </message>
</context>
<context>
    <name>DecidingActs</name>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Nothing waits to be accepted.</source>
        <translation>没有等待通过的填报。</translation>
    </message>
    <message>
        <source>Only what a unit handed in and nobody decided on yet is accepted at once.</source>
        <translation>全部通过只针对单位已报送、尚未办理的填报。</translation>
    </message>
    <message>
        <source>Accept {count} report(s) of {units} unit(s) in {period}?</source>
        <translation>通过{period}{units}个单位的{count}项填报？</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>全部通过</translation>
    </message>
    <message>
        <source>Each unit gets one act; what differs, was returned or is not handed in is left alone.</source>
        <translation>每个单位记一条办理记录；内容不一致、已退回和未报送的不受影响。</translation>
    </message>
    <message>
        <source>{unit}: {count}</source>
        <translation>{unit}：{count}项</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Lift acts</source>
        <translation>撤销办理</translation>
    </message>
    <message>
        <source>These acts no longer hold from now on:</source>
        <translation>以下办理从现在起不再有效：</translation>
    </message>
    <message>
        <source>They stay in the ledger as lifted; the reports stand as before them.</source>
        <translation>办理记录保留在台账中并标明已撤销；填报恢复到办理之前的状态。</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Cut {period} off now? {count} report(s) of {units} unit(s) are not here and will be late.</source>
        <translation>现在截止{period}？尚有{units}个单位的{count}项未收到，之后送达的记为迟报。</translation>
    </message>
    <message>
        <source>What was taken in before counts as on time. Lateness of a report can be excused afterwards.</source>
        <translation>此前已接收的按时计。事后可对个别填报办理“不计迟报”。</translation>
    </message>
    <message>
        <source>The period was cut off before, on {time}; this cut-off takes its place.</source>
        <translation>该填报期已于{time}截止过，本次截止将替代上次。</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Cut off now</source>
        <translation>现在截止</translation>
    </message>
    <message>
        <source>{unit}: {count} missing</source>
        <translation>{unit}：缺{count}项</translation>
    </message>
    <message>
        <source> (has time until {due})</source>
        <translation>（延期至{due}）</translation>
    </message>
    <message>
        <source> (paper received on {day})</source>
        <translation>（{day}已收到纸质件）</translation>
    </message>
    <message>
        <source>{period} is cut off.</source>
        <translation>{period}已截止。</translation>
    </message>
    <message>
        <source>What comes from now on is taken in and marked as late; the act can be lifted under “Acts”.</source>
        <translation>此后送达的照常接收，并标明迟报；如需撤销，请到“办理记录”。</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) are returned with the same words</source>
        <translation>
            <numerusform>以相同意见退回 %n 项填报</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecidingPage</name>
    <message>
        <source>Decide</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>办理记录</translation>
    </message>
    <message>
        <source>Acts ({count})</source>
        <translation>办理记录（{count}）</translation>
    </message>
    <message>
        <source>Exempt a unit…</source>
        <translation>免报…</translation>
    </message>
    <message>
        <source>Move a due date…</source>
        <translation>延期…</translation>
    </message>
    <message>
        <source>Close a task…</source>
        <translation>销号…</translation>
    </message>
    <message>
        <source>Accept a&amp;ll…</source>
        <translation>全部通过(&amp;L)…</translation>
    </message>
    <message>
        <source>Cut &amp;off…</source>
        <translation>截止(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>所有任务</translation>
    </message>
    <message>
        <source>Which reports</source>
        <translation>显示哪些填报</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Search units and texts (Ctrl+F)</source>
        <translation>查找单位和文字（Ctrl+F）</translation>
    </message>
    <message>
        <source>Search units and texts</source>
        <translation>查找单位和文字</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待办理</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>全部填报</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>内容不一致</translation>
    </message>
    <message>
        <source>Written by the district</source>
        <translation>区级代录、代改</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟报</translation>
    </message>
    <message>
        <source>Evidence incomplete</source>
        <translation>佐证材料未到齐</translation>
    </message>
    <message>
        <source>No report fits</source>
        <translation>没有符合条件的填报</translation>
    </message>
    <message>
        <source>Choose “All reports”, or another period above.</source>
        <translation>可选“全部填报”，或在上方换一个填报期。</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>通过(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Return…</source>
        <translation>退回(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Excuse lateness</source>
        <translation>不计迟报(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Settle what differs</source>
        <translation>认定内容(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Correct for the unit</source>
        <translation>代改(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Lift…</source>
        <translation>撤销办理(&amp;L)…</translation>
    </message>
    <message>
        <source>Nothing is erased: a lifted act stays in the ledger, and a new one may be written.</source>
        <translation>办理记录不会删除：撤销后仍保留在台账中，也可以重新办理。</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>With explanations</source>
        <translation>附有说明</translation>
    </message>
</context>
<context>
    <name>DeskFacts</name>
    <message>
        <source>Due {day}, {left}</source>
        <translation>报送时限 {day}，{left}</translation>
    </message>
    <message>
        <source>Figures as of {day}</source>
        <translation>数据截至 {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n returned, to be answered</source>
        <translation>
            <numerusform>%n 项退回待答复</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Filled in {done} of {all}</source>
        <translation>已填 {done}/{all}</translation>
    </message>
    <message>
        <source>No other task in the list has anything left to do.</source>
        <translation>列表中没有其他未完成的任务了。</translation>
    </message>
    <message>
        <source>Go to hand-over</source>
        <translation>前往报送</translation>
    </message>
    <message>
        <source>Filling in…</source>
        <translation>正在填写…</translation>
    </message>
    <message numerus="yes">
        <source>Filled in %n task(s). Look them over before sealing.</source>
        <translation>
            <numerusform>已填写%n项，定稿前请逐项看一遍。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) it does not fit stay empty.</source>
        <translation>
            <numerusform>另有%n项不适用，仍为空。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo all of it</source>
        <translation>全部撤销</translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation>正在撤销…</translation>
    </message>
    <message numerus="yes">
        <source>Taken back on %n task(s); what was changed since stays.</source>
        <translation>
            <numerusform>已撤销%n项；之后改动过的保留。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DestinationTable</name>
    <message>
        <source>{folder} – on this computer&apos;s disk</source>
        <translation>{folder} – 本机硬盘</translation>
    </message>
    <message>
        <source>{folder} – shared folder on the network</source>
        <translation>{folder} – 网络共享文件夹</translation>
    </message>
    <message>
        <source>{folder} – on a removable drive</source>
        <translation>{folder} – 在U盘（移动盘）上</translation>
    </message>
    <message>
        <source>{folder} – to be burned to a disc</source>
        <translation>{folder} – 供刻录光盘</translation>
    </message>
    <message>
        <source>Removable drive {name} – write-protected</source>
        <translation>U盘（移动盘）{name} – 写保护</translation>
    </message>
    <message>
        <source>Removable drive {name} – {free} free</source>
        <translation>U盘（移动盘）{name} – 可用 {free}</translation>
    </message>
</context>
<context>
    <name>DifferenceSheet</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>To hold</source>
        <translation>拟采用</translation>
    </message>
    <message>
        <source>Version {number}: {origin}</source>
        <translation>版本{number}：{origin}</translation>
    </message>
    <message>
        <source>Take all of it</source>
        <translation>全部采用此版本</translation>
    </message>
    <message>
        <source>Take all of version {number}</source>
        <translation>全部采用版本{number}</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>填报内容</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>没有不一致的内容</translation>
    </message>
    <message>
        <source>When two versions of one report say different things, both stand here side by side.</source>
        <translation>同一项填报有两个版本且内容不同时，两个版本在这里并列显示。</translation>
    </message>
    <message>
        <source>One version says that the task does not concern the unit, another reports on it.</source>
        <translation>一个版本填“不涉及”，另一个版本填报了进展。</translation>
    </message>
    <message>
        <source>Nothing is taken by itself here: choose field by field, or ask the unit on the phone.</source>
        <translation>这里不会自动取舍：请逐项选定，或电话问清该单位。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) still wait for your choice.</source>
        <translation>
            <numerusform>还有 %n 项等待选定。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferencesPage</name>
    <message>
        <source>Differing content</source>
        <translation>内容不一致</translation>
    </message>
    <message>
        <source>All &amp;periods</source>
        <translation>全部填报期(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Settle so</source>
        <translation>认定(&amp;S)</translation>
    </message>
    <message>
        <source>Both versions are kept; the unit learns of your choice with the next file for it.</source>
        <translation>两个版本都会保留；认定结果随下一次下发包告知该单位。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Settled. Both versions stay in the ledger.</source>
        <translation>已认定。两个版本都保留在台账中。</translation>
    </message>
    <message>
        <source>It goes to the unit with the next file you issue; it can be lifted under “Decide”.</source>
        <translation>认定结果随下一次下发包告知该单位；如需撤销，请到“办理”页的办理记录。</translation>
    </message>
</context>
<context>
    <name>DifferingPage</name>
    <message>
        <source>Differing content</source>
        <translation>内容不一致</translation>
    </message>
    <message>
        <source>&amp;Use this as the draft</source>
        <translation>以此为草稿(&amp;U)</translation>
    </message>
    <message>
        <source>It becomes the draft; sealing it settles the difference. Both versions are kept.</source>
        <translation>选定的内容成为草稿，定稿后即了结不一致。两个版本都会保留。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved as the draft. It stays listed here until it is sealed.</source>
        <translation>已保存为草稿。定稿之前仍列在这里。</translation>
    </message>
    <message>
        <source>Seal it under “Hand over”; the next bundle tells the district.</source>
        <translation>请到“报送”定稿；下一个报送包会告知区级。</translation>
    </message>
    <message>
        <source>Go to sealing</source>
        <translation>去定稿</translation>
    </message>
</context>
<context>
    <name>DirectStep</name>
    <message>
        <source>Hand over to the ledger</source>
        <translation>报入台账</translation>
    </message>
    <message>
        <source>This is the district&apos;s own computer: the bundle goes straight into the ledger.</source>
        <translation>本机就是区级工作机：报送包直接进入台账，不需要U盘。</translation>
    </message>
    <message>
        <source>&amp;Hand over</source>
        <translation>报入台账(&amp;H)</translation>
    </message>
    <message>
        <source>Nothing is sealed yet: seal first.</source>
        <translation>尚未定稿，请先定稿。</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed line(s) are not in the ledger yet.</source>
        <translation>
            <numerusform>有%n个已定稿版本（含报送单）尚未进入台账。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything sealed is in the ledger.</source>
        <translation>已定稿的内容全部进入台账。</translation>
    </message>
</context>
<context>
    <name>DrillForm</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>试填</translation>
    </message>
    <message>
        <source>Report on tasks, check, print, export; the tour shows where things are.</source>
        <translation>填报、校验、打印、导出，导览会告诉您各处在哪里。</translation>
    </message>
    <message>
        <source>As the &amp;district office</source>
        <translation>以区级主管单位的身份(&amp;D)</translation>
    </message>
    <message>
        <source>Take in, see who is missing, accept or return, issue.</source>
        <translation>接收、查看谁没报、通过或退回、下发。</translation>
    </message>
    <message>
        <source>Making the trial run…</source>
        <translation>正在准备试填…</translation>
    </message>
    <message>
        <source>As a &amp;unit that reports</source>
        <translation>以填报单位的身份(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>填报方案(&amp;P)</translation>
    </message>
    <message>
        <source>Reading the plans…</source>
        <translation>正在读取填报方案…</translation>
    </message>
    <message>
        <source>{issuer}: {tasks} tasks, {units} units</source>
        <translation>{issuer}：{tasks}项任务，{units}个单位</translation>
    </message>
</context>
<context>
    <name>DueDates</name>
    <message>
        <source>&amp;Reminder…</source>
        <translation>提醒(&amp;R)…</translation>
    </message>
    <message>
        <source>Due {day}, {left}</source>
        <translation>报送时限 {day}，{left}</translation>
    </message>
    <message>
        <source>Told by phone: {day} ({by}, {when})</source>
        <translation>电话通知：{day}（{by}，{when}记下）</translation>
    </message>
</context>
<context>
    <name>DueNotice</name>
    <message>
        <source>{period} is due on {day}: {left}. {reported} of {tasks} tasks are sealed.</source>
        <translation>{period}报送时限 {day}，{left}。已定稿{reported}项，共{tasks}项。</translation>
    </message>
    <message>
        <source>Go to hand-over</source>
        <translation>去报送</translation>
    </message>
    <message>
        <source>Reminder…</source>
        <translation>提醒…</translation>
    </message>
    <message>
        <source>Told by phone ({by}, {when}); the plan&apos;s date is {due}. Only this reminder goes by it.</source>
        <translation>电话通知（{by}，{when}记下）；方案的报送时限为 {due}。电话通知只改动本提醒。</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>It is asked for nothing after that day; its reports and papers stay.</source>
        <translation>此日之后不再要求其填报，已报的内容和纸质件保留。</translation>
    </message>
    <message>
        <source>End {unit}</source>
        <translation>撤销{unit}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>It goes on &amp;after all</source>
        <translation>不撤销，继续存在(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>最后一日(&amp;L)</translation>
    </message>
    <message>
        <source>Open &amp;returns are answered by</source>
        <translation>未办结的退回由其答复(&amp;R)</translation>
    </message>
</context>
<context>
    <name>EndTaskDialog</name>
    <message>
        <source>End task {number}</source>
        <translation>终止第{number}项任务</translation>
    </message>
    <message>
        <source>After that day nobody is asked for it; what was reported stays. A unit alone is ended by 销号.</source>
        <translation>此日之后各单位都不再填报此项，已报的保留。只终止某一单位的，请用销号。</translation>
    </message>
    <message>
        <source>It goes on &amp;after all</source>
        <translation>不终止，继续执行(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>截止日(&amp;L)</translation>
    </message>
</context>
<context>
    <name>EnrolmentNotice</name>
    <message>
        <source>The district has not confirmed this computer yet, as far as it knows.</source>
        <translation>本机尚未收到区级对本机登记的确认。</translation>
    </message>
    <message>
        <source>The enrolment request must reach the district once, best on the stick with the first bundle.</source>
        <translation>登记申请文件须送达区级一次，最好与第一个报送包放在同一个U盘上。</translation>
    </message>
    <message>
        <source>Save the &amp;request again…</source>
        <translation>重新保存登记申请(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>EnteredNotice</name>
    <message>
        <source>If it is right, confirm it. If not, object: correct it here and seal; the district sees both.</source>
        <translation>内容无误请点“确认”；有出入请点“有异议”，在此改正后定稿，区级会看到两个版本。</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>确认(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Object</source>
        <translation>有异议(&amp;O)</translation>
    </message>
    <message>
        <source>{origin}: source {source}, agreed with {agreed}, by {by}, {when}</source>
        <translation>{origin}：来源 {source}，同意人 {agreed}，经办 {by}，{when}</translation>
    </message>
</context>
<context>
    <name>EvidenceDesk</name>
    <message>
        <source>Taking in evidence…</source>
        <translation>正在加入佐证材料…</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}：{reason}</translation>
    </message>
    <message>
        <source>Not attached: </source>
        <translation>未添加：</translation>
    </message>
    <message>
        <source>The others were attached, but not: </source>
        <translation>其余已添加，以下未添加：</translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>添加文件(&amp;F)…</translation>
    </message>
    <message>
        <source>or drop files here; evidence is optional</source>
        <translation>也可把文件拖到这里；佐证材料非必填</translation>
    </message>
    <message>
        <source>Choose evidence</source>
        <translation>选择佐证材料</translation>
    </message>
    <message numerus="yes">
        <source>This report: %n file(s), {size}</source>
        <translation>
            <numerusform>本任务共 %n 个文件，{size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next bundle in all: %n file(s), about {size}</source>
        <translation>
            <numerusform>下一个报送包合计 %n 个文件，约 {size}</numerusform>
        </translation>
    </message>
    <message>
        <source>; a mail may have {limit} MB, so about {parts} files will be written</source>
        <translation>；邮件每个限 {limit} MB，将分成约 {parts} 个文件</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>A picture or files from the clipboard (Ctrl+V)</source>
        <translation>粘贴剪贴板里的图片或文件（Ctrl+V）</translation>
    </message>
    <message>
        <source>Evidence (*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff *.pdf *.ofd *.doc *.docx *.xls *.xlsx *.wps *.et *.ppt *.pptx *.dps);;All files (*)</source>
        <translation>佐证材料 (*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff *.pdf *.ofd *.doc *.docx *.xls *.xlsx *.wps *.et *.ppt *.pptx *.dps);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>Open this file</source>
        <translation>打开此文件</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>Take off this report</source>
        <translation>从本项填报中移除</translation>
    </message>
    <message>
        <source>Take {name} off this report</source>
        <translation>从本项填报中移除 {name}</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>修改标题</translation>
    </message>
    <message>
        <source>Change the title of {name}</source>
        <translation>修改 {name} 的标题</translation>
    </message>
    <message>
        <source>Title of {name}</source>
        <translation>{name} 的标题</translation>
    </message>
</context>
<context>
    <name>ExemptDialog</name>
    <message>
        <source>Exempt a unit</source>
        <translation>免报</translation>
    </message>
    <message>
        <source>until further notice</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>&amp;All tasks</source>
        <translation>所有任务(&amp;A)</translation>
    </message>
    <message>
        <source>The reports are no longer expected; what comes all the same is taken in.</source>
        <translation>不再要求报送；仍然报来的照常接收。</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>起始填报期(&amp;F)</translation>
    </message>
    <message>
        <source>Un&amp;til</source>
        <translation>终止填报期(&amp;T)</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ExemptManyDialog</name>
    <message>
        <source>They are expected no more; what comes all the same is taken. It can be lifted for each under “Acts”.</source>
        <translation>不再要求这些单位填报，报来的照常接收。可在“办理记录”中逐个取消。</translation>
    </message>
    <message>
        <source>Exempt units</source>
        <translation>多个单位免报</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>免报</translation>
    </message>
    <message>
        <source>Find a unit</source>
        <translation>查找单位</translation>
    </message>
    <message>
        <source>They report to the development zone.</source>
        <translation>由开发区管理，向开发区报送。</translation>
    </message>
    <message>
        <source>&amp;Holds</source>
        <translation>执行时间(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Exempt already: {units}</source>
        <translation>已免报：{units}</translation>
    </message>
    <message>
        <source>Why they need not report</source>
        <translation>为什么不需要填报（必填）</translation>
    </message>
</context>
<context>
    <name>ExportResult</name>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开所在文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>No. {number} was copied again</source>
        <translation>第{number}号报送包已再次复制</translation>
    </message>
    <message>
        <source>No. {number} is exported</source>
        <translation>第{number}号报送包已导出</translation>
    </message>
    <message>
        <source>{file}, {size}</source>
        <translation>{file}（{size}）</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed line(s)</source>
        <translation>
            <numerusform>%n个版本（含报送单）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of evidence</source>
        <translation>
            <numerusform>%n个佐证材料</numerusform>
        </translation>
    </message>
    <message>
        <source>{lines}, {files}. Read back from the target: nothing is missing, nothing changed.</source>
        <translation>含{lines}、{files}。已从目标位置读回核对，内容完整、未改动。</translation>
    </message>
    <message>
        <source>The medium itself was read. The drive can be removed after “eject”.</source>
        <translation>已直接从存储介质读回核对，在系统中“弹出”后即可安全移除。</translation>
    </message>
    <message>
        <source>This system does not let a program read past its own memory: choose “eject” and wait for its message before you pull the drive.</source>
        <translation>本系统不允许程序绕过缓存读取介质：请先在系统中“弹出”，等提示可以移除后再拔出。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s): hand in all of them</source>
        <translation>
            <numerusform>共 %n 个文件，请全部报送</numerusform>
        </translation>
    </message>
    <message>
        <source>E&amp;ject the drive</source>
        <translation>弹出U盘(&amp;J)</translation>
    </message>
    <message>
        <source>The system writes out what it holds and lets go of the drive</source>
        <translation>由系统写完缓存并放开U盘</translation>
    </message>
    <message>
        <source>The system has let go of the drive: it can be pulled now.</source>
        <translation>系统已放开U盘，现在可以拔出。</translation>
    </message>
    <message>
        <source>The folder holds only what belongs on the disc. Burn the whole folder with the system&apos;s own program; afterwards drop the file on the disc into this window, and it is proven again.</source>
        <translation>文件夹里只有要刻录的文件。请用系统自带的刻录功能刻录整个文件夹；刻完后把光盘上的文件拖入本窗口，可再次核对。</translation>
    </message>
</context>
<context>
    <name>ExportStep</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The bundle is encrypted for the district office: nobody else can read it on the way. After copying it is read back from the target and proven.</source>
        <translation>报送包已加密，只有区级工作机能够打开，途中他人无法读取。复制后会从目标位置读回并逐字核对。</translation>
    </message>
    <message>
        <source>As a plain .&amp;zip, not encrypted (for mail that refuses others)</source>
        <translation>导出为不加密的 .zip（仅用于邮箱拒收其他格式时）(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Nothing is sealed yet: seal first.</source>
        <translation>尚未定稿，请先定稿。</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed line(s) have not been exported yet.</source>
        <translation>
            <numerusform>有%n个已定稿版本（含报送单）尚未导出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything sealed has been exported. The same bundle can be copied again.</source>
        <translation>已定稿的内容全部导出过，可以再次复制同一个报送包。</translation>
    </message>
    <message>
        <source>{words} Drafts typed since are not in it.</source>
        <translation>{words}定稿之后修改的草稿不在其中。</translation>
    </message>
    <message>
        <source>Where to export to</source>
        <translation>导出到哪里</translation>
    </message>
    <message>
        <source>&amp;Where to</source>
        <translation>导出到(&amp;W)</translation>
    </message>
    <message>
        <source>Another &amp;folder…</source>
        <translation>其他文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>With this computer&apos;s enrolment &amp;request (until the district has confirmed it)</source>
        <translation>一并复制本机的登记申请（区级确认本机之前需要）(&amp;R)</translation>
    </message>
    <message>
        <source>The district asks for evidence: {here}/{of} here, going along with this export.</source>
        <translation>区级索要的佐证材料：{here}/{of} 件在本机，随本次导出带去。</translation>
    </message>
    <message>
        <source>The district asks for evidence: {here}/{of} here; the rest lies on another computer.</source>
        <translation>区级索要的佐证材料：{here}/{of} 件在本机；其余在另一台电脑上。</translation>
    </message>
    <message>
        <source>What is larger is written as several files; hand in all of them.</source>
        <translation>超过时分成几个文件，请全部报送。</translation>
    </message>
    <message>
        <source>disc_{unit}_{period}</source>
        <translation>刻录_{unit}_{period}</translation>
    </message>
    <message>
        <source>For a &amp;disc…</source>
        <translation>刻录光盘用(&amp;D)…</translation>
    </message>
    <message>
        <source>A new folder with nothing else in it, to be burned</source>
        <translation>新建一个没有其他文件的文件夹，供刻录</translation>
    </message>
    <message>
        <source>No removable drive is plugged in; one that comes is listed at once.</source>
        <translation>没有插入U盘；插入后会自动列出。</translation>
    </message>
    <message>
        <source>Write files no larger than &amp;that</source>
        <translation>按此上限分成几个文件(&amp;T)</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>A mail takes</source>
        <translation>邮件附件上限</translation>
    </message>
    <message>
        <source>A &amp;mail takes</source>
        <translation>邮件附件上限(&amp;M)</translation>
    </message>
    <message>
        <source>Where the folder for the disc shall be made</source>
        <translation>刻录用的文件夹建在哪里</translation>
    </message>
</context>
<context>
    <name>ExtendDialog</name>
    <message>
        <source>Move a due date</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Until that day nothing of the unit is shown as overdue.</source>
        <translation>到该日为止，该单位不显示为逾期。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>填报期</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>延期至(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
</context>
<context>
    <name>FieldChoice</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>FillerChoice</name>
    <message>
        <source>Who is filling in now</source>
        <translation>现在由谁填报</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>填报人姓名</translation>
    </message>
    <message>
        <source>Who acts now</source>
        <translation>现在经办人</translation>
    </message>
    <message>
        <source>Name of who acts</source>
        <translation>经办人姓名</translation>
    </message>
    <message>
        <source>Filling in no&amp;w</source>
        <translation>现在填报(&amp;W)</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message numerus="yes">
        <source>%n to correct before sealing</source>
        <translation>
            <numerusform>%n个错误须改正后才能定稿</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to explain or change</source>
        <translation>
            <numerusform>%n个提醒需要说明或修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at again</source>
        <translation>
            <numerusform>%n项建议再看一遍</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Explain why it is right as it is</source>
        <translation>如确无误，请在此说明</translation>
    </message>
    <message>
        <source>Explanation: {finding}</source>
        <translation>说明：{finding}</translation>
    </message>
    <message>
        <source>Accepted last period</source>
        <translation>上期说明已通过</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>Use last period&apos;s accepted explanation: {words}</source>
        <translation>沿用上期已通过的说明：{words}</translation>
    </message>
    <message>
        <source>Proposed from last period; press Enter to use it, or type over it</source>
        <translation>上期已通过的说明，按回车键沿用，也可直接改写</translation>
    </message>
</context>
<context>
    <name>FindingsTab</name>
    <message>
        <source>&amp;Settle…</source>
        <translation>认定(&amp;S)…</translation>
    </message>
    <message>
        <source>A finding is what the reader of the text could not know; you settle it once.</source>
        <translation>程序读文件时无法确定的事项，由主管单位认定一次即可。</translation>
    </message>
    <message>
        <source>Findings ({count} open)</source>
        <translation>待认定事项（{count}）</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved as a new version of the plan.</source>
        <translation>已保存为填报方案的新版本。</translation>
    </message>
    <message>
        <source>Select all of this &amp;kind</source>
        <translation>选中同类(&amp;K)</translation>
    </message>
    <message>
        <source>Only findings of one kind are settled together.</source>
        <translation>只有同类事项才能一并认定。</translation>
    </message>
</context>
<context>
    <name>FormStep</name>
    <message>
        <source>Print the form</source>
        <translation>打印正式表</translation>
    </message>
    <message>
        <source>The form carries the form code and a QR code; it is what is signed and stamped.</source>
        <translation>正式表带有核验码和二维码，签字、盖章以此表为准。</translation>
    </message>
    <message>
        <source>Form code</source>
        <translation>核验码</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Print the form…</source>
        <translation>打印正式表(&amp;P)…</translation>
    </message>
    <message>
        <source>after sealing</source>
        <translation>定稿后生成</translation>
    </message>
    <message>
        <source>Last printed: {when}</source>
        <translation>上次打印：{when}</translation>
    </message>
    <message numerus="yes">
        <source>Texts were changed after sealing: %n task(s).</source>
        <translation>
            <numerusform>定稿后又修改了%n项任务。</numerusform>
        </translation>
    </message>
    <message>
        <source>This form has {here} reports; {there} on the other computer have not been fetched.</source>
        <translation>本表含{here}条，另一台电脑{there}条未取回。</translation>
    </message>
    <message>
        <source>Have a file written on the other computer and open it here, then seal and print.</source>
        <translation>请在另一台电脑写出同步文件，拿到本机打开，再定稿、打印。</translation>
    </message>
    <message>
        <source>Open its file</source>
        <translation>收取同步文件</translation>
    </message>
    <message>
        <source>Void: the form printed at {when}, code {code}. What is sealed has changed since.</source>
        <translation>已作废：{when}打印、核验码为 {code} 的正式表。此后定稿内容有改动。</translation>
    </message>
    <message>
        <source>Print a correction page and have that one page stamped, or print the whole form again.</source>
        <translation>可打印一页更正页，只在这一页上签字盖章；也可重新打印整份正式表。</translation>
    </message>
    <message>
        <source>Print a &amp;correction page…</source>
        <translation>打印更正页(&amp;C)…</translation>
    </message>
    <message>
        <source>Seal again; the form printed at {when}, code {code}, is void from then on.</source>
        <translation>请再次定稿；{when}打印、核验码为 {code} 的正式表从那时起作废。</translation>
    </message>
    <message>
        <source>The form printed at {when}, code {code}, holds together with its correction page.</source>
        <translation>{when}打印、核验码为 {code} 的正式表，与更正页一并使用。</translation>
    </message>
    <message>
        <source>Hand in both, stamped; the data bear the code below.</source>
        <translation>两者都要盖章报送；数据的核验码见下。</translation>
    </message>
</context>
<context>
    <name>FormerNameDialog</name>
    <message>
        <source>Papers and sheets under that name are recognised.</source>
        <translation>用此名称的纸质件、表格都能认出。</translation>
    </message>
    <message>
        <source>Former name of {unit}</source>
        <translation>{unit}的曾用名</translation>
    </message>
    <message>
        <source>N&amp;obody knows until when</source>
        <translation>用到何时不详(&amp;O)</translation>
    </message>
    <message>
        <source>Known so far</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Former &amp;name</source>
        <translation>曾用名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>用到(&amp;U)</translation>
    </message>
</context>
<context>
    <name>FoundPanel</name>
    <message>
        <source>What was found</source>
        <translation>找到的文件</translation>
    </message>
    <message>
        <source>Looking at {what}…</source>
        <translation>正在查看 {what}…</translation>
    </message>
    <message>
        <source>{file}: {what}</source>
        <translation>{file}：{what}</translation>
    </message>
    <message>
        <source>{place}: {ours} file(s) of this program, {others} other file(s)</source>
        <translation>{place}：本程序的文件{ours}个，其他文件{others}个</translation>
    </message>
    <message>
        <source>There is nothing in it; nothing was changed.</source>
        <translation>里面没有文件，未作改动。</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FoundTable</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Join with it</source>
        <translation>用它加入</translation>
    </message>
    <message>
        <source>Open the workspace</source>
        <translation>打开工作库</translation>
    </message>
    <message>
        <source>Compare with the data</source>
        <translation>与数据核对</translation>
    </message>
    <message>
        <source>Read in</source>
        <translation>读入</translation>
    </message>
    <message>
        <source>Go to the plan</source>
        <translation>到方案页</translation>
    </message>
    <message>
        <source>Attach to the task in front</source>
        <translation>作为佐证材料加到当前任务</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>填报期</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>是什么</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>{first} and {count} more</source>
        <translation>{first} 等另{count}个</translation>
    </message>
    <message>
        <source>Read as a document</source>
        <translation>作为文件读取</translation>
    </message>
</context>
<context>
    <name>GivenBar</name>
    <message>
        <source>Name at the unit</source>
        <translation>该单位经办人</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>A&amp;greed by</source>
        <translation>同意人(&amp;G)</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>{unit}: {reported} of {expected} reported</source>
        <translation>{unit}：应报 {expected} 项，已报 {reported} 项</translation>
    </message>
    <message>
        <source>open</source>
        <comment>cell of the overview, as short as can be</comment>
        <translation>未报</translation>
    </message>
    <message>
        <source>soon</source>
        <comment>cell of the overview, as short as can be</comment>
        <translation>临期</translation>
    </message>
    <message>
        <source>late</source>
        <comment>cell of the overview, as short as can be</comment>
        <translation>逾期</translation>
    </message>
    <message>
        <source>in</source>
        <comment>cell of the overview, as short as can be</comment>
        <translation>已报</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>cell of the overview, as short as can be</comment>
        <translation>通过</translation>
    </message>
    <message>
        <source>back</source>
        <comment>cell of the overview, as short as can be</comment>
        <translation>退回</translation>
    </message>
    <message>
        <source>slow</source>
        <comment>cell of the overview, as short as can be</comment>
        <translation>滞后</translation>
    </message>
    <message>
        <source>diff.</source>
        <comment>cell of the overview, as short as can be</comment>
        <translation>不一致</translation>
    </message>
    <message>
        <source>done</source>
        <comment>cell of the overview, as short as can be</comment>
        <translation>销号</translation>
    </message>
    <message>
        <source>ex.</source>
        <comment>cell of the overview, as short as can be</comment>
        <translation>免</translation>
    </message>
    <message>
        <source>for</source>
        <comment>cell of the overview, as short as can be</comment>
        <translation>代</translation>
    </message>
    <message>
        <source>{unit} (paper)</source>
        <translation>{unit}（纸质）</translation>
    </message>
    <message>
        <source>Reports on paper or by spreadsheet only; the district enters it.</source>
        <translation>只报纸质或表格，由区级代录。</translation>
    </message>
    <message>
        <source>written by the district</source>
        <translation>区级代录或代改</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应报</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已报</translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source>Hand over</source>
        <translation>报送</translation>
    </message>
    <message>
        <source>for review</source>
        <translation>送审稿</translation>
    </message>
    <message>
        <source>blank form</source>
        <translation>空白表</translation>
    </message>
    <message>
        <source>form</source>
        <translation>正式表</translation>
    </message>
    <message>
        <source>Sealing…</source>
        <translation>正在定稿…</translation>
    </message>
    <message>
        <source>Noting…</source>
        <translation>正在记录…</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Handing over…</source>
        <translation>正在报入台账…</translation>
    </message>
    <message>
        <source>Save the print</source>
        <translation>保存打印文件</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在生成打印文件…</translation>
    </message>
    <message numerus="yes">
        <source>Sealed: %n report(s). Form code {code}.</source>
        <translation>
            <numerusform>已定稿%n项，核验码 {code}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Handed in: {covers} of {of} tasks. Now print the form.</source>
        <translation>本次报送 {covers}/{of} 项。下一步：打印正式表。</translation>
    </message>
    <message>
        <source>Handed over: the reports are in the ledger.</source>
        <translation>已报入台账。</translation>
    </message>
    <message>
        <source>correction page</source>
        <translation>更正页</translation>
    </message>
    <message>
        <source>Letting go of the drive…</source>
        <translation>正在弹出U盘…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>HandedInPage</name>
    <message>
        <source>Handed in</source>
        <translation>已报送</translation>
    </message>
    <message>
        <source>Handed-in reports</source>
        <translation>已报送的填报</translation>
    </message>
    <message>
        <source>Nothing has been sealed for this period.</source>
        <translation>本填报期尚未定稿。</translation>
    </message>
    <message>
        <source>Record progress, then go through the steps of handing over.</source>
        <translation>请先填报，再按报送步骤逐步完成。</translation>
    </message>
    <message>
        <source>To the hand-over</source>
        <translation>前往报送</translation>
    </message>
    <message>
        <source>Save the request to</source>
        <translation>登记申请保存到</translation>
    </message>
    <message>
        <source>Saving the request…</source>
        <translation>正在保存登记申请…</translation>
    </message>
    <message>
        <source>The request was saved and read back: {file}</source>
        <translation>登记申请已保存并读回核对：{file}</translation>
    </message>
    <message>
        <source>Hand it to the district office.</source>
        <translation>请送交区级。</translation>
    </message>
    <message>
        <source>Bundles ({count})</source>
        <translation>报送包（{count}）</translation>
    </message>
    <message>
        <source>Noting…</source>
        <translation>正在登记…</translation>
    </message>
    <message>
        <source>voucher</source>
        <translation>报送凭证</translation>
    </message>
    <message>
        <source>Save the voucher</source>
        <translation>保存报送凭证</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在生成打印文件…</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>报送包</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>各项填报</translation>
    </message>
    <message>
        <source>Acknowledged: everything up to bundle no. {number} is at the district.</source>
        <translation>回执已登记：第{number}号及以前的报送包区级均已收到。</translation>
    </message>
    <message>
        <source>No program for PDF was found; open the file by hand.</source>
        <translation>没有找到可打开PDF的程序，请手动打开该文件。</translation>
    </message>
    <message>
        <source>The voucher was saved: {file}</source>
        <translation>报送凭证已保存：{file}</translation>
    </message>
</context>
<context>
    <name>HandedInTable</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>任务事项</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>办理状态</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>进展状态</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本数</translation>
    </message>
    <message>
        <source>Bundle no.</source>
        <translation>报送包编号</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写出时间</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>填报项数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>已定稿</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已回执</translation>
    </message>
    <message>
        <source>Taken back by the district: goes along again</source>
        <translation>区级已撤回：下次一并再报</translation>
    </message>
    <message>
        <source>Acknowledged by a file of the district</source>
        <translation>已回执（下发包）</translation>
    </message>
    <message>
        <source>Acknowledged by receipt code</source>
        <translation>已回执（回执码）</translation>
    </message>
    <message>
        <source>In the ledger</source>
        <translation>已入台账</translation>
    </message>
    <message>
        <source>No receipt yet</source>
        <translation>尚无回执</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Period (&amp;Q)</source>
        <translation>填报期(&amp;Q)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>填报期</translation>
    </message>
    <message>
        <source>District office</source>
        <translation>区级主管单位</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>帮助 (F1)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>reports to {district}</source>
        <translation>报送：{district}</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>帮助目录</translation>
    </message>
    <message>
        <source>The way through, and keys</source>
        <translation>流程与快捷键</translation>
    </message>
    <message>
        <source>Nothing found; try fewer words.</source>
        <translation>没有找到，请减少字词再试。</translation>
    </message>
    <message>
        <source>Guided &amp;tour, two minutes</source>
        <translation>两分钟导览(&amp;T)</translation>
    </message>
</context>
<context>
    <name>HitText</name>
    <message>
        <source>&amp;Open the place</source>
        <translation>转到此处(&amp;O)</translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>What happened, to whom, how large it is; no names of private persons</source>
        <translation>发生了什么、涉及哪些单位、影响多大；不写个人姓名</translation>
    </message>
    <message>
        <source>What has been done so far and who is informed; may follow later</source>
        <translation>已经做了什么、告知了谁；可以以后补报</translation>
    </message>
    <message>
        <source>Of the office, not a mobile</source>
        <translation>填办公电话，不填手机号</translation>
    </message>
</context>
<context>
    <name>IncidentNotice</name>
    <message numerus="yes">
        <source>%n important matter(s) have arrived and nobody has looked at them: {units}</source>
        <translation>
            <numerusform>收到重要情况%n件，尚未查阅：{units}</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>IncidentPage</name>
    <message>
        <source>Important matters</source>
        <translation>重要情况</translation>
    </message>
    <message>
        <source>&amp;New matter</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>Sealing…</source>
        <translation>正在定稿…</translation>
    </message>
    <message>
        <source>Give up what was typed on this matter?</source>
        <translation>放弃这条重要情况中输入的内容？</translation>
    </message>
    <message>
        <source>What was sealed before stays as it is; a matter that never was sealed is gone.</source>
        <translation>以前定稿的版本保持不变；从未定稿的将不再保留。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Handing over…</source>
        <translation>正在报送…</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>No important matter has been reported.</source>
        <translation>还没有报过重要情况。</translation>
    </message>
    <message>
        <source>Report here at any time what cannot wait for the end of a period; a date and a few words do.</source>
        <translation>不能等到期末的事情随时在这里报告，写明日期和简要经过即可。</translation>
    </message>
    <message>
        <source>New matter</source>
        <translation>新的重要情况</translation>
    </message>
    <message>
        <source>&amp;Seal</source>
        <translation>定稿(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export now…</source>
        <translation>立即导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Give &amp;up</source>
        <translation>放弃(&amp;U)</translation>
    </message>
    <message>
        <source>No classified information here</source>
        <translation>严禁录入涉密信息</translation>
    </message>
    <message>
        <source>{state} · sealed {count} time(s); what you change becomes a new version</source>
        <translation>{state} · 已定稿{count}次；再改动即为新版本</translation>
    </message>
    <message>
        <source>The district answers: {words}</source>
        <translation>区级答复：{words}</translation>
    </message>
    <message>
        <source>Sealed. It goes along with the next bundle, or export it now.</source>
        <translation>已定稿。随下一个报送包带走，也可以立即导出。</translation>
    </message>
    <message>
        <source>Tell the district office by telephone as well if it is urgent.</source>
        <translation>情况紧急的，请同时电话报告区级。</translation>
    </message>
    <message>
        <source>Export now…</source>
        <translation>立即导出…</translation>
    </message>
    <message>
        <source>Exported and read back: {file}</source>
        <translation>已导出并读回核对：{file}</translation>
    </message>
    <message>
        <source>Hand it to the district office.</source>
        <translation>请交给区级。</translation>
    </message>
    <message>
        <source>It is in the ledger now.</source>
        <translation>已进入台账。</translation>
    </message>
</context>
<context>
    <name>IncidentPanel</name>
    <message>
        <source>Version {number}</source>
        <translation>版本{number}</translation>
    </message>
    <message>
        <source>{count} version(s); received {time}</source>
        <translation>共{count}个版本；{time}收到</translation>
    </message>
    <message>
        <source>Evidence: {have} of {all} here</source>
        <translation>佐证材料：已收到{have}份，共{all}份</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>填报人</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>定稿时间</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>办理记录</translation>
    </message>
    <message>
        <source> (replaced)</source>
        <translation>（已被替代）</translation>
    </message>
</context>
<context>
    <name>IncidentReportsPage</name>
    <message>
        <source>Important matters</source>
        <translation>重要情况</translation>
    </message>
    <message>
        <source>Only &amp;unseen ones</source>
        <translation>只看未阅(&amp;U)</translation>
    </message>
    <message>
        <source>Important matters, {count} unseen</source>
        <translation>重要情况，{count}件未阅</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>The unit reads your words with the next file for it.</source>
        <translation>单位打开下一个下发包时看到您的答复。</translation>
    </message>
    <message>
        <source>The matter counts as seen.</source>
        <translation>该情况同时标为已阅。</translation>
    </message>
    <message>
        <source>&amp;Words for the unit</source>
        <translation>答复内容(&amp;W)</translation>
    </message>
    <message>
        <source>No important matter here</source>
        <translation>没有重要情况</translation>
    </message>
    <message>
        <source>What units report outside periods stands here as soon as its file is taken in.</source>
        <translation>单位在填报期之外报来的情况，接收后即列在这里。</translation>
    </message>
    <message>
        <source>&amp;Mark as seen</source>
        <translation>标为已阅(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Answer…</source>
        <translation>答复(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Return…</source>
        <translation>退回(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Settle what differs</source>
        <translation>处理内容不一致(&amp;S)</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>IncidentTable</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>最近改动</translation>
    </message>
    <message>
        <source>(nothing written yet)</source>
        <translation>（尚未填写）</translation>
    </message>
    <message>
        <source>Being changed</source>
        <translation>正在修改</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Sealed, not exported</source>
        <translation>已定稿，未导出</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Seen by the district</source>
        <translation>区级已阅</translation>
    </message>
</context>
<context>
    <name>IncomingPage</name>
    <message>
        <source>Came back</source>
        <translation>来件</translation>
    </message>
    <message>
        <source>To do now ({count})</source>
        <translation>现在要办（{count}）</translation>
    </message>
    <message>
        <source>Newest file of the district: no. {number}, opened {when}</source>
        <translation>最近的下发包：第{number}号，{when} 打开</translation>
    </message>
    <message>
        <source>No file of the district has been opened yet</source>
        <translation>尚未打开过下发包</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Drop files of the district or of your other computer here</source>
        <translation>把区级下发包或另一台电脑的同步文件拖到这里</translation>
    </message>
    <message>
        <source>Everything in a folder is looked at. What you are typing is not touched.</source>
        <translation>文件夹会逐个查看；正在填写的内容不会改动。</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>From &amp;stick</source>
        <translation>从U盘(&amp;S)</translation>
    </message>
    <message>
        <source>To do now</source>
        <translation>现在要办</translation>
    </message>
    <message>
        <source>Just opened</source>
        <translation>本次打开</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>没有要办的事</translation>
    </message>
    <message>
        <source>What the district returns or asks for stands here, with a way to the place where it is done.</source>
        <translation>区级退回或索要的内容会列在这里，点击即到办理的位置。</translation>
    </message>
    <message>
        <source>Nothing opened yet in this session</source>
        <translation>本次尚未打开来件</translation>
    </message>
    <message>
        <source>Each file gets a line here: what it was, and what it brought.</source>
        <translation>每个文件一行：是什么文件，带来了什么。</translation>
    </message>
    <message>
        <source>No stick is plugged in</source>
        <translation>没有插入U盘</translation>
    </message>
    <message>
        <source>Choose files to open</source>
        <translation>选择要打开的文件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) opened.</source>
        <translation>
            <numerusform>已打开 %n 个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n file(s) not opened; nothing was changed by them.</source>
        <translation>
            <numerusform>有 %n 个文件未打开，未作任何改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file of this program in that place.</source>
        <translation>所选位置没有本程序的文件。</translation>
    </message>
    <message>
        <source>Nothing new: these files were opened before or are no answers.</source>
        <translation>没有新内容：这些文件以前打开过，或不是下发包。</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) wait to be corrected.</source>
        <translation>
            <numerusform>有 %n 项退回，等待改正。</numerusform>
        </translation>
    </message>
    <message>
        <source>Noting…</source>
        <translation>正在记录…</translation>
    </message>
    <message>
        <source>Acknowledged: everything up to bundle no. {number} is at the district.</source>
        <translation>已回执：第{number}号及以前的报送包区级都已收到。</translation>
    </message>
    <message>
        <source>Changes of the plan have been &amp;read</source>
        <translation>方案变化已看过(&amp;R)</translation>
    </message>
</context>
<context>
    <name>IndicatorDetail</name>
    <message>
        <source>Change the &amp;target…</source>
        <translation>调整目标值(&amp;T)…</translation>
    </message>
    <message>
        <source>Take out of &amp;force…</source>
        <translation>停用(&amp;F)…</translation>
    </message>
    <message>
        <source>Source: {text}</source>
        <translation>原文：{text}</translation>
    </message>
    <message>
        <source>What was entered</source>
        <translation>登记情况</translation>
    </message>
    <message>
        <source>Enter a fi&amp;gure…</source>
        <translation>填报数据(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Better is…</source>
        <translation>好坏方向(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;higher</source>
        <translation>越高越好(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;lower</source>
        <translation>越低越好(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;neither</source>
        <translation>不分高低(&amp;N)</translation>
    </message>
</context>
<context>
    <name>IndicatorsPage</name>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Take a figure out of force</source>
        <translation>停用指标数据</translation>
    </message>
    <message>
        <source>Shall this figure no longer count?</source>
        <translation>停用这条数据？</translation>
    </message>
    <message>
        <source>It stays in the list, marked as former.</source>
        <translation>停用后仍列在登记情况中，不再计算。</translation>
    </message>
    <message>
        <source>Take out of force</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写文件…</translation>
    </message>
    <message>
        <source>Indicators as PDF with charts…</source>
        <translation>指标完成情况表（PDF，带图）…</translation>
    </message>
    <message>
        <source>Indicators as workbook (xlsx)…</source>
        <translation>指标完成情况表（工作簿）…</translation>
    </message>
    <message>
        <source>Copy the whole table</source>
        <translation>复制整张表</translation>
    </message>
    <message>
        <source>Search indicators (Ctrl+F)</source>
        <translation>查找指标（Ctrl+F）</translation>
    </message>
    <message>
        <source>Search indicators</source>
        <translation>查找指标</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>All standings</source>
        <translation>全部进度</translation>
    </message>
    <message>
        <source>No indicator fits the search.</source>
        <translation>没有符合条件的指标。</translation>
    </message>
    <message>
        <source>This document has no quantitative indicators.</source>
        <translation>本文件没有定量指标。</translation>
    </message>
    <message>
        <source>Its goals are in words; its tasks and their measures are followed up as ever.</source>
        <translation>文件的目标是文字；任务和数据项照常填报、汇总。</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) of indicators the plan has no more</source>
        <translation>
            <numerusform>方案中已没有的指标，有%n条数据</numerusform>
        </translation>
    </message>
    <message>
        <source>{standing}: {count}</source>
        <translation>{standing}{count}项</translation>
    </message>
    <message>
        <source>Dashed: what the calendar expects; diamonds: targets; dots: figures, in the colour of how they stand; rings: the start and former targets.</source>
        <translation>虚线：按时间应达；菱形：目标；实点：登记的数，颜色与进度用词一致；圆圈：基期和调整前的目标。</translation>
    </message>
</context>
<context>
    <name>InlineMessage</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Make sheets to fill in</source>
        <translation>制作填报用表格</translation>
    </message>
    <message>
        <source>Each of them gets a workbook of its own and returns it by chat, mail or stick.</source>
        <translation>每个对象一张单独的表格，填好后用微信、邮件或U盘交回。</translation>
    </message>
    <message>
        <source>Show what the &amp;reports say already (for one who continues them)</source>
        <translation>带上已填内容（给接着填的人）(&amp;R)</translation>
    </message>
    <message>
        <source>The protection of the sheets only prevents mistakes; whoever wishes can lift it.</source>
        <translation>表格的保护只为防止误改，不设密码，需要时可以解除。</translation>
    </message>
    <message>
        <source>One name a line</source>
        <translation>每行一个名称，如：王家村</translation>
    </message>
    <message>
        <source>&amp;For whom</source>
        <translation>发给谁(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation>任务(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>存放位置(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Make</source>
        <translation>制作(&amp;M)</translation>
    </message>
</context>
<context>
    <name>IssuingPage</name>
    <message>
        <source>Issue</source>
        <translation>下发</translation>
    </message>
    <message>
        <source>To issue</source>
        <translation>待下发</translation>
    </message>
    <message>
        <source>Receipt codes</source>
        <translation>回执码</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已下发</translation>
    </message>
    <message>
        <source>Issued ({count})</source>
        <translation>已下发（{count}）</translation>
    </message>
    <message>
        <source>Writing and reading back…</source>
        <translation>正在生成并回读…</translation>
    </message>
    <message>
        <source>Only units with something &amp;new</source>
        <translation>只看有新内容的单位(&amp;N)</translation>
    </message>
    <message>
        <source>One file for &amp;all (each unit can open only its own part)</source>
        <translation>合成一个文件（各单位只能打开自己的部分）(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Everything, for a new computer</source>
        <translation>完整下发，换电脑用(&amp;E)</translation>
    </message>
    <message>
        <source>With all its reports and evidence, as a unit needs after its computer was lost</source>
        <translation>带上该单位的全部填报和佐证材料，供电脑损坏或更换后使用</translation>
    </message>
    <message>
        <source>For &amp;selected units</source>
        <translation>为所选单位生成下发包(&amp;S)</translation>
    </message>
    <message>
        <source>To issue ({count})</source>
        <translation>待下发（{count}）</translation>
    </message>
    <message>
        <source>To stick {name}</source>
        <translation>到U盘 {name}</translation>
    </message>
    <message>
        <source>To a folder…</source>
        <translation>到文件夹…</translation>
    </message>
    <message>
        <source>Where do the files go?</source>
        <translation>下发包存到哪里？</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有生成下发包。</translation>
    </message>
    <message>
        <source>No unit has a computer that could read it.</source>
        <translation>没有单位登记过可以打开它的电脑。</translation>
    </message>
    <message>
        <source>Written for {units} unit(s) and read back: {files} file(s) in {folder}</source>
        <translation>已为{units}个单位生成下发包并回读核对：{files}个文件，在 {folder}</translation>
    </message>
    <message>
        <source>Send or hand the files over as they are; each can only be opened by its unit.</source>
        <translation>原样发送或交给单位即可；每个下发包只有对应单位能打开。</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Stopped. The files written so far are valid.</source>
        <translation>已停止。此前生成的文件有效。</translation>
    </message>
    <message>
        <source>Too large for one file for all, issue it alone: {units}</source>
        <translation>内容过大，不能合成一个文件，请单独下发：{units}</translation>
    </message>
    <message>
        <source>No computer joined yet, so nothing can be issued to {count} unit(s): {units}</source>
        <translation>尚未登记电脑、不能下发的单位{count}个：{units}</translation>
    </message>
    <message>
        <source>For e&amp;very unit</source>
        <translation>为全部单位生成下发包(&amp;V)</translation>
    </message>
</context>
<context>
    <name>JoinedCard</name>
    <message>
        <source>{unit} has joined</source>
        <translation>{unit}已加入</translation>
    </message>
    <message>
        <source>1. Hand the request file to the district office: by stick, or with your mail.</source>
        <translation>1. 把登记申请文件交给区级主管单位：用U盘，或随邮件发送。</translation>
    </message>
    <message>
        <source>2. You need not wait: fill in your tasks right away.</source>
        <translation>2. 不必等待：现在就可以开始填报。</translation>
    </message>
    <message>
        <source>3. Reports you export may travel on the same stick as the request.</source>
        <translation>3. 导出的报送包可以和登记申请放在同一个U盘里。</translation>
    </message>
    <message>
        <source>Request file</source>
        <translation>登记申请文件</translation>
    </message>
    <message>
        <source>This computer&apos;s code</source>
        <translation>本机识别码</translation>
    </message>
    <message>
        <source>Fill in the tasks</source>
        <translation>开始填报</translation>
    </message>
</context>
<context>
    <name>JoiningForm</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Join with an enrolment file</source>
        <translation>用开通文件加入</translation>
    </message>
    <message>
        <source>&amp;Enrolment file</source>
        <translation>开通文件(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Code from the letter</source>
        <translation>开通码(&amp;C)</translation>
    </message>
    <message>
        <source>Name of this &amp;computer</source>
        <translation>本机名称(&amp;N)</translation>
    </message>
    <message>
        <source>Folder of the &amp;workspace</source>
        <translation>工作库文件夹(&amp;W)</translation>
    </message>
    <message>
        <source>Save the &amp;request file to</source>
        <translation>登记申请存到(&amp;R)</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Drop the enrolment file here</source>
        <translation>把开通文件拖到这里</translation>
    </message>
    <message>
        <source>It came on a stick or by mail, and its name ends with .mdbundle.</source>
        <translation>开通文件随U盘或邮件送达，文件名以 .mdbundle 结尾。</translation>
    </message>
    <message>
        <source>Enrolment files (*.mdbundle *.zip);;All files (*)</source>
        <translation>开通文件 (*.mdbundle *.zip);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Office computer 1</source>
        <translation>办公室1号</translation>
    </message>
    <message>
        <source>Best straight onto the stick that goes back to the district office.</source>
        <translation>最好直接存到要带回区级主管单位的U盘上。</translation>
    </message>
    <message>
        <source>Protect the keys with a pa&amp;ssphrase</source>
        <translation>用口令保护本机密钥(&amp;S)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>正在加入…</translation>
    </message>
</context>
<context>
    <name>KeysMissing</name>
    <message>
        <source>The keys of this computer are missing.</source>
        <translation>本机的密钥文件不在了。</translation>
    </message>
    <message>
        <source>They lie in the folder of your account on this computer, not in the workspace.</source>
        <translation>密钥存放在本机您的用户文件夹中，不在工作库里；换了用户账户、重装系统或清理文件后会找不到。</translation>
    </message>
    <message>
        <source>Nothing is lost: everything can be read, typed, checked, sealed and printed. Only files for others need the keys.</source>
        <translation>内容不会丢失：仍可查看、录入、校验、定稿和打印，只有导出给对方的文件需要密钥。</translation>
    </message>
    <message>
        <source>A file ending with .key that was saved with a backup, or copied from the old account.</source>
        <translation>选择随备份保存的 .key 文件，或从原用户账户复制的文件。</translation>
    </message>
    <message>
        <source>&amp;Take the keys back from a file…</source>
        <translation>从文件取回密钥(&amp;T)…</translation>
    </message>
    <message>
        <source>With the root key and the spare key from the safe; the page leads through it.</source>
        <translation>使用保险柜中的根密钥和备用密钥，按页面提示办理。</translation>
    </message>
    <message>
        <source>&amp;New keys from the safe</source>
        <translation>用保险柜中的密钥补发(&amp;N)</translation>
    </message>
    <message>
        <source>Makes new keys; the request goes along with the next bundle and the district confirms it.</source>
        <translation>生成新密钥；登记申请随下一个报送包带去，由区里确认。</translation>
    </message>
    <message>
        <source>&amp;Join again</source>
        <translation>重新登记本机(&amp;J)</translation>
    </message>
    <message>
        <source>The keys are asked for when something is exported.</source>
        <translation>导出时再处理密钥。</translation>
    </message>
    <message>
        <source>&amp;Go on all the same</source>
        <translation>先继续填报(&amp;G)</translation>
    </message>
    <message>
        <source>Missing: the district&apos;s key, which opens bundles and signs what goes to units.</source>
        <translation>缺少：区级密钥（用于打开报送包、签发下发包）。</translation>
    </message>
    <message>
        <source>Missing: the unit&apos;s key, which signs bundles to the district.</source>
        <translation>缺少：本单位密钥（用于签发报送包）。</translation>
    </message>
    <message>
        <source>Keys (*.key);;All files (*)</source>
        <translation>密钥文件 (*.key);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Take the keys back</source>
        <translation>取回密钥</translation>
    </message>
    <message>
        <source>Reading the keys…</source>
        <translation>正在读取密钥…</translation>
    </message>
</context>
<context>
    <name>KindChoice</name>
    <message>
        <source>Kind of unit</source>
        <translation>单位类别</translation>
    </message>
    <message>
        <source>All kinds of units</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>KindDialog</name>
    <message>
        <source>Periods of before stay what they were; what was reported for them counts on.</source>
        <translation>此前的填报期不变，已报的内容照常有效。</translation>
    </message>
    <message>
        <source>Reporting period</source>
        <translation>填报周期</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>From now on &amp;by</source>
        <translation>改为(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Beginning with</source>
        <translation>开始于(&amp;E)</translation>
    </message>
    <message>
        <source>always – it was meant so from the beginning</source>
        <translation>一直如此（更正方案）</translation>
    </message>
</context>
<context>
    <name>LastWords</name>
    <message>
        <source>What was typed last could not be saved.</source>
        <translation>最后输入的内容未能保存。</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存，直接关闭</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回继续填写</translation>
    </message>
</context>
<context>
    <name>LeadingPage</name>
    <message>
        <source>Led tasks</source>
        <translation>牵头汇总</translation>
    </message>
    <message>
        <source>What the responsible units reported, to be read only</source>
        <translation>责任单位的填报情况，只供查看</translation>
    </message>
    <message>
        <source>Nothing is known yet of the units responsible for your tasks in this period.</source>
        <translation>本期尚无责任单位的填报情况。</translation>
    </message>
    <message>
        <source>The district&apos;s next file brings their reports; open it under “Came back”.</source>
        <translation>区级的下一个下发包会带来各责任单位的填报，请在“来件”页打开。</translation>
    </message>
    <message>
        <source>Quoting…</source>
        <translation>正在引用…</translation>
    </message>
    <message>
        <source>Tasks this unit leads</source>
        <translation>本单位牵头的任务</translation>
    </message>
    <message>
        <source>Reports of the responsible units</source>
        <translation>责任单位的填报</translation>
    </message>
    <message>
        <source>What the unit wrote</source>
        <translation>该单位填报的内容</translation>
    </message>
    <message>
        <source>&amp;Quote into my progress text</source>
        <translation>引用到本单位进展情况(&amp;Q)</translation>
    </message>
    <message>
        <source>Copy the &amp;table</source>
        <translation>复制表格(&amp;T)</translation>
    </message>
    <message>
        <source>Quoted at the end of your progress text.</source>
        <translation>已引用到本单位“进展情况”末尾。</translation>
    </message>
    <message>
        <source>It is a draft: shorten and edit it as you like.</source>
        <translation>这是草稿，可自行删改。</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>去修改</translation>
    </message>
</context>
<context>
    <name>LeadingTable</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>任务事项</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已报</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>报送情况</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展情况</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下一步措施</translation>
    </message>
    <message>
        <source>{status} {count}</source>
        <translation>{status} {count}</translation>
    </message>
    <message>
        <source>not reported {count}: {names}</source>
        <translation>未报 {count}：{names}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>This unit has not reported.</source>
        <translation>该单位未报。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因说明</translation>
    </message>
    <message>
        <source>{name}: {given} unit(s) gave it, not added up</source>
        <translation>{name}：{given} 个单位填报，不作汇总</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>{name}: {total} from {given} unit(s)</source>
        <translation>{name}：{total}（{given}个单位）</translation>
    </message>
</context>
<context>
    <name>LinkPanel</name>
    <message>
        <source>Links of what is chosen</source>
        <translation>所选内容的依据</translation>
    </message>
    <message>
        <source>&amp;Confirm…</source>
        <translation>确认(&amp;Q)…</translation>
    </message>
    <message>
        <source>&amp;Not this one…</source>
        <translation>不是(&amp;N)…</translation>
    </message>
    <message>
        <source>N&amp;one in this paper…</source>
        <translation>没有对应(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>撤回(&amp;T)</translation>
    </message>
    <message>
        <source>The chosen text</source>
        <translation>所选原文</translation>
    </message>
    <message>
        <source>The text it is linked to</source>
        <translation>对应原文</translation>
    </message>
    <message>
        <source>The top of the chain; these clauses carry it out.</source>
        <translation>这里是最上一级，下面各条落实它。</translation>
    </message>
    <message>
        <source>This paper names no paper above it that is at hand.</source>
        <translation>这份文件没有写明上级文件，或所写的文件手头没有。</translation>
    </message>
    <message>
        <source>A heading without text of its own; look at what stands under it.</source>
        <translation>这是标题，没有正文，请看它下面的各条。</translation>
    </message>
    <message>
        <source>Proposals are made by shared wording; a person says whether they are right.</source>
        <translation>建议是按共同文字找出的，对不对由人来定。</translation>
    </message>
    <message>
        <source>Everything is settled here.</source>
        <translation>这里都已认定。</translation>
    </message>
</context>
<context>
    <name>MailWords</name>
    <message>
        <source>Write it again in s&amp;maller files</source>
        <translation>按上限分成几个文件重新导出(&amp;M)</translation>
    </message>
    <message>
        <source>Copy s&amp;ubject</source>
        <translation>复制主题(&amp;U)</translation>
    </message>
    <message>
        <source>Copy te&amp;xt</source>
        <translation>复制正文(&amp;X)</translation>
    </message>
    <message>
        <source>Copy f&amp;iles</source>
        <translation>复制文件(&amp;I)</translation>
    </message>
    <message>
        <source>Paste them into a mail or a chat</source>
        <translation>可粘贴到邮件或聊天窗口</translation>
    </message>
    <message>
        <source>{unit} {period} progress reports, no. {number}</source>
        <translation>{unit}{period}工作进展情况报送包（第{number}号）</translation>
    </message>
    <message>
        <source>{unit} hands in its progress reports for {period}: bundle no. {number}, file {file}. Form code: {code}.</source>
        <translation>现报送{unit}{period}工作进展情况：报送包第{number}号，文件 {file}。核验码：{code}。请查收。</translation>
    </message>
    <message>
        <source>Subject: {subject}
Text: {text}</source>
        <translation>主题：{subject}
正文：{text}</translation>
    </message>
    <message>
        <source>By mail: too large. The file has {size}, a mail of yours takes {limit} MB.</source>
        <translation>用邮件：超过上限。文件为 {size}，邮件附件上限为 {limit} MB。</translation>
    </message>
    <message>
        <source>By mail: fits. Each file has at most {size}, a mail of yours takes {limit} MB.</source>
        <translation>用邮件：可以。单个文件最大 {size}，邮件附件上限为 {limit} MB。</translation>
    </message>
    <message>
        <source>By mail: the largest file has {size}.</source>
        <translation>用邮件：最大的文件为 {size}。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>It is taken when the program is opened next time.</source>
        <translation>下次打开程序时生效。</translation>
    </message>
</context>
<context>
    <name>MeasureDialog</name>
    <message>
        <source>Change a measure</source>
        <translation>修改数据项</translation>
    </message>
    <message>
        <source>Add a measure</source>
        <translation>增加数据项</translation>
    </message>
    <message>
        <source>count of what was done (added up over periods)</source>
        <translation>做了多少，各期相加</translation>
    </message>
    <message>
        <source>how many there are at the end (the last one holds)</source>
        <translation>期末有多少，取最后一期</translation>
    </message>
    <message>
        <source>ratio (numerator and denominator are entered)</source>
        <translation>分别填分子、分母</translation>
    </message>
    <message>
        <source>this period is entered, the total computed</source>
        <translation>填本期数，累计由程序算</translation>
    </message>
    <message>
        <source>the total since January is entered, this period computed</source>
        <translation>填当年累计数，本期由程序算</translation>
    </message>
    <message>
        <source>Numerator, e.g. 检定合格</source>
        <translation>分子，如：检定合格</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Denominator, e.g. 检定</source>
        <translation>分母，如：检定</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>任务(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>类型(&amp;Y)</translation>
    </message>
    <message>
        <source>Counted &amp;in</source>
        <translation>计量单位(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Parts</source>
        <translation>分子／分母(&amp;P)</translation>
    </message>
    <message>
        <source>Asked of</source>
        <translation>填报单位</translation>
    </message>
    <message>
        <source>&amp;Entered</source>
        <translation>填报数(&amp;E)</translation>
    </message>
    <message>
        <source>N&amp;ote (what counts)</source>
        <translation>口径说明(&amp;O)</translation>
    </message>
    <message>
        <source>Choose which units are asked for it.</source>
        <translation>请选择由哪些单位填报。</translation>
    </message>
    <message>
        <source>With another task, unit or type it is another figure: a new measure is set up and the old one retired; what was reported on it stays.</source>
        <translation>改变任务、计量单位或类型就成了另一个数：将另设新的数据项，原数据项停用，已报的数保留。</translation>
    </message>
</context>
<context>
    <name>MeasuresModel</name>
    <message>
        <source>Write in the last column why this does not concern the unit</source>
        <translation>请在最后一栏写明不涉及的原因</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Running total</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>MeasuresTab</name>
    <message>
        <source>Show retired ones</source>
        <translation>显示已停用的</translation>
    </message>
    <message>
        <source>Ask for it a&amp;gain</source>
        <translation>恢复启用(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Retire</source>
        <translation>停用(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>增加(&amp;A)…</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>修改(&amp;H)…</translation>
    </message>
    <message>
        <source>From the cata&amp;logue…</source>
        <translation>从目录选用(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Former settings…</source>
        <translation>恢复此前设置(&amp;F)…</translation>
    </message>
    <message>
        <source>A measure is never deleted: retired, it is asked of nobody, and old reports still show it.</source>
        <translation>数据项不删除，只停用：停用后不再要求填报，已报的数仍可查看、汇总。</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>This plan asks for no figures yet.</source>
        <translation>本方案还没有设数据项。</translation>
    </message>
    <message>
        <source>Add what each unit shall count, or take measures over from the catalogue.</source>
        <translation>需要各单位填报数字的，点“增加”逐项设，或“从目录选用”。</translation>
    </message>
    <message>
        <source>No measure here.</source>
        <translation>这里没有数据项。</translation>
    </message>
</context>
<context>
    <name>MeasuresTable</name>
    <message>
        <source>Blank is not 0: write 0 where there was nothing. Cells from a spreadsheet may be pasted.</source>
        <translation>空白不等于0，没有发生的请填0；可从表格软件中复制单元格粘贴到这里。</translation>
    </message>
    <message>
        <source>Take last figures</source>
        <translation>取上期数</translation>
    </message>
    <message>
        <source>Into cells that are still blank; marked until you touch them</source>
        <translation>填入还空着的各项，改动前标明“取自上期”</translation>
    </message>
    <message>
        <source>Rest is 0</source>
        <translation>其余填0</translation>
    </message>
    <message>
        <source>Write 0 where a count of this period is still blank</source>
        <translation>本期数还空着的各项都填0</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不涉及</translation>
    </message>
    <message>
        <source>The figure in front does not concern the unit; the reason is asked for</source>
        <translation>当前数据项与本单位无关，须写原因</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Cells copied from WPS or Excel; shown before they are put in</source>
        <translation>粘贴从WPS、Excel复制的单元格，先预览再填入</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>District: {words}</source>
        <translation>区级意见：{words}</translation>
    </message>
</context>
<context>
    <name>MeasuresView</name>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Copy whole table</source>
        <translation>复制整表</translation>
    </message>
</context>
<context>
    <name>MechanismsTab</name>
    <message>
        <source>&amp;Take as an option…</source>
        <translation>选用(&amp;T)…</translation>
    </message>
    <message>
        <source>What the document prescribes is offered; what only others prescribe you may take as an option.</source>
        <translation>本文件规定的，程序照此提供；只有其他文件规定的，可由区里选用。</translation>
    </message>
    <message>
        <source>Mechanisms</source>
        <translation>工作机制</translation>
    </message>
    <message>
        <source>Take “{name}” as an option?</source>
        <translation>选用“{name}”？</translation>
    </message>
    <message>
        <source>Give “{name}” up?</source>
        <translation>停用“{name}”？</translation>
    </message>
    <message>
        <source>The plan gets a new version; units have it with the next file for them.</source>
        <translation>方案将形成新版本，下次下发后各单位生效。</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>选用</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>&amp;Give up the option…</source>
        <translation>停用(&amp;G)…</translation>
    </message>
    <message>
        <source>Saved as a new version of the plan.</source>
        <translation>已保存为方案新版本。</translation>
    </message>
</context>
<context>
    <name>MembersDialog</name>
    <message>
        <source>Members of a group</source>
        <translation>组的成员</translation>
    </message>
    <message>
        <source>A task given to the group is each member&apos;s.</source>
        <translation>交给组的任务由每个成员分别承担。</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Holds</source>
        <translation>执行时间(&amp;H)</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Find a unit</source>
        <translation>查找单位</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>The heir answers what is open; totals count each period under the unit that was there then.</source>
        <translation>未办结的事项由合并后的单位答复；汇总时，各填报期记在当时的单位名下。</translation>
    </message>
    <message>
        <source>Merge units</source>
        <translation>单位合并</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Find a unit</source>
        <translation>查找单位</translation>
    </message>
    <message>
        <source>They become</source>
        <translation>合并为</translation>
    </message>
    <message>
        <source>&amp;Name of the new unit</source>
        <translation>新单位名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类别(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Last day before</source>
        <translation>合并前最后一日(&amp;L)</translation>
    </message>
    <message>
        <source>a new unit</source>
        <translation>新单位</translation>
    </message>
</context>
<context>
    <name>MilestoneDialog</name>
    <message>
        <source>Milestones of task {number}</source>
        <translation>第{number}项任务的进度节点</translation>
    </message>
    <message>
        <source>Units see how far the task should be by then, beside the percentage they report.</source>
        <translation>各单位填完成比例时，旁边会显示届时应达到的进度。</translation>
    </message>
    <message>
        <source>&amp;Add a milestone</source>
        <translation>增加节点(&amp;A)</translation>
    </message>
    <message>
        <source>Two milestones have the same day.</source>
        <translation>有两个节点是同一天。</translation>
    </message>
    <message>
        <source>A later milestone asks for less than an earlier one.</source>
        <translation>后一个节点的进度低于前一个。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>NewerText</name>
    <message>
        <source>&amp;Use as the next version…</source>
        <translation>作为下一版本采用(&amp;U)…</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>返回方案</translation>
    </message>
    <message>
        <source>Nothing of the plan is changed until you have seen the difference and said yes.</source>
        <translation>先列出与现行方案的差异，经您确认后才改动方案。</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>For whoever goes on with this task: what is missing, who was asked</source>
        <translation>写给接手的人：还缺什么、问过谁</translation>
    </message>
    <message>
        <source>Note on handing over</source>
        <translation>交接备注</translation>
    </message>
    <message>
        <source>Note on handing over (stays on this computer, not printed)</source>
        <translation>交接备注（只存本机，不打印、不报送）</translation>
    </message>
    <message>
        <source>{note}: {who}, {when}</source>
        <translation>{note}：{who}，{when}</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Choose the folder for second copies</source>
        <translation>选择第二备份位置</translation>
    </message>
    <message>
        <source>The date is right</source>
        <translation>日期无误</translation>
    </message>
    <message>
        <source>A copy is made here every day. Where shall a second one go, in case this disk fails?</source>
        <translation>程序每天在本工作库备份一次。为防磁盘损坏，请指定第二备份位置。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>No second copy</source>
        <translation>不设第二备份</translation>
    </message>
    <message>
        <source>Copied and read back: {folder}</source>
        <translation>已备份并读回核验：{folder}</translation>
    </message>
    <message>
        <source>From now on every copy goes there too.</source>
        <translation>今后每次备份也会存到那里。</translation>
    </message>
    <message>
        <source>Best on another disk or a drive of the office; once you have chosen, this is not asked again.</source>
        <translation>最好选另一块磁盘或单位的共享盘；选定或点“不设第二备份”后不再询问。</translation>
    </message>
    <message>
        <source>A drive was plugged in: {name}</source>
        <translation>已插入U盘（移动盘）：{name}</translation>
    </message>
    <message>
        <source>See what is on it</source>
        <translation>看看里面有什么</translation>
    </message>
</context>
<context>
    <name>OfficialText</name>
    <message>
        <source>Deadline</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>&amp;In full</source>
        <translation>展开(&amp;I)</translation>
    </message>
    <message>
        <source>Units in full and the clause</source>
        <translation>展开全部单位和所依据的条款</translation>
    </message>
    <message>
        <source>Lead: {leads}    Responsible: {responsible}</source>
        <translation>牵头：{leads}&#x3000;责任：{responsible}</translation>
    </message>
    <message>
        <source>Lead units</source>
        <translation>牵头部门</translation>
    </message>
    <message>
        <source>Responsible units</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>The clause it rests on</source>
        <translation>所依据的条款</translation>
    </message>
    <message>
        <source>L&amp;ess</source>
        <translation>收起(&amp;E)</translation>
    </message>
    <message>
        <source>What it &amp;carries out</source>
        <translation>上级依据(&amp;C)</translation>
    </message>
</context>
<context>
    <name>OpenedCard</name>
    <message>
        <source>The work is open</source>
        <translation>填报工作已开设</translation>
    </message>
    <message>
        <source>Print the recovery sheet, carry it and the two key files to a safe, then delete them here. Without them a lost computer cannot be replaced.</source>
        <translation>请打印恢复说明，连同两个密钥文件存入保险柜，然后从本机删除。电脑损坏后，没有它们就无法恢复工作。</translation>
    </message>
    <message>
        <source>Identification code</source>
        <translation>识别码</translation>
    </message>
    <message>
        <source>Root key</source>
        <translation>根密钥</translation>
    </message>
    <message>
        <source>Spare key</source>
        <translation>备用密钥</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复说明</translation>
    </message>
    <message>
        <source>Go to the work</source>
        <translation>进入填报工作</translation>
    </message>
    <message>
        <source>Show the recovery sheet</source>
        <translation>打开恢复说明</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
</context>
<context>
    <name>OpenedTable</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>是什么文件</translation>
    </message>
    <message>
        <source>What it brought</source>
        <translation>带来了什么</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>第{number}号</translation>
    </message>
    <message>
        <source>{count} record(s)</source>
        <translation>记录{count}条</translation>
    </message>
    <message>
        <source>a new plan or new dates</source>
        <translation>工作任务或时间有更新</translation>
    </message>
    <message>
        <source>not acknowledged: {count}</source>
        <translation>未回执{count}条</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>OpeningForm</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Open work for a district</source>
        <translation>开设填报工作</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>填报方案(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Name of the office</source>
        <translation>主管单位名称(&amp;N)</translation>
    </message>
    <message>
        <source>Own &amp;unit</source>
        <translation>本局填报单位(&amp;U)</translation>
    </message>
    <message>
        <source>Reporting perio&amp;d</source>
        <translation>填报周期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Folder of the workspace</source>
        <translation>工作库文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Keys and recovery sheet</source>
        <translation>密钥与恢复说明(&amp;K)</translation>
    </message>
    <message>
        <source>Open the work</source>
        <translation>开设</translation>
    </message>
    <message>
        <source>as it stands on letters</source>
        <translation>与公文落款一致</translation>
    </message>
    <message>
        <source>With an own unit, this computer also reports for it.</source>
        <translation>选定后，本机也可以为该单位填报。</translation>
    </message>
    <message>
        <source>The root key, the spare key and the printed recovery sheet belong into a safe, not on this computer.</source>
        <translation>根密钥、备用密钥和打印出的恢复说明应存入保险柜，不留在本机。</translation>
    </message>
    <message>
        <source>Protect the keys with a pa&amp;ssphrase</source>
        <translation>用口令保护本机密钥(&amp;S)</translation>
    </message>
    <message>
        <source>Without one, the keys are bound to your account on this computer.</source>
        <translation>不设口令时，密钥与您在本机的登录账户绑定。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Reading the plans…</source>
        <translation>正在读取填报方案…</translation>
    </message>
    <message>
        <source>Opening the work…</source>
        <translation>正在开设…</translation>
    </message>
    <message>
        <source>none – the office only collects</source>
        <translation>无（只负责汇总，不填报）</translation>
    </message>
    <message>
        <source>District</source>
        <translation>填报工作</translation>
    </message>
    <message>
        <source>_keys and recovery sheet</source>
        <translation>_密钥与恢复说明</translation>
    </message>
    <message>
        <source>{tasks} tasks, {units} units</source>
        <translation>{tasks}项任务，{units}个填报单位</translation>
    </message>
</context>
<context>
    <name>OverviewForm</name>
    <message>
        <source>The whole of the unit&apos;s work this period, in a few sentences</source>
        <translation>本单位本期工作的总体情况，几句话即可</translation>
    </message>
    <message>
        <source>What was done and how, with the figures that matter</source>
        <translation>做了哪些工作、怎么做的，写明主要数据</translation>
    </message>
    <message>
        <source>What stands in the way; leave it empty if nothing does</source>
        <translation>存在哪些困难和问题；没有可不填</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>下一步怎么做</translation>
    </message>
</context>
<context>
    <name>OverviewOutput</name>
    <message>
        <source>Copy &amp;names of missing units</source>
        <translation>复制未报单位名单(&amp;N)</translation>
    </message>
    <message>
        <source>Copy re&amp;minder</source>
        <translation>复制催报文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Every unit has reported on everything.</source>
        <translation>各单位已全部报齐。</translation>
    </message>
    <message numerus="yes">
        <source>The names of %n unit(s) are on the clipboard.</source>
        <translation>
            <numerusform>已复制 %n 个未报单位的名单。</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste them where you need them.</source>
        <translation>可以直接粘贴到需要的地方。</translation>
    </message>
    <message>
        <source>The reminder is on the clipboard.</source>
        <translation>催报文字已复制。</translation>
    </message>
    <message>
        <source>Summary as workbook (xlsx)…</source>
        <translation>汇总表 (xlsx)…</translation>
    </message>
    <message>
        <source>Summary as PDF…</source>
        <translation>汇总表 (PDF)…</translation>
    </message>
    <message>
        <source>Missing list as workbook (xlsx)…</source>
        <translation>未报名单 (xlsx)…</translation>
    </message>
    <message>
        <source>Missing list as PDF…</source>
        <translation>未报名单 (PDF)…</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总表</translation>
    </message>
    <message>
        <source>Missing list</source>
        <translation>未报名单</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Search units (Ctrl+F)</source>
        <translation>查找单位 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search units</source>
        <translation>查找单位</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Something missing</source>
        <translation>未报齐</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>已报齐</translation>
    </message>
    <message>
        <source>In the order of the roster</source>
        <translation>按名录顺序</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Fewest reported first</source>
        <translation>已报少的在前</translation>
    </message>
    <message>
        <source>Most due first</source>
        <translation>应报多的在前</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>报送情况</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>No unit fits the search.</source>
        <translation>没有符合条件的单位。</translation>
    </message>
    <message>
        <source>Show all units</source>
        <translation>显示全部单位</translation>
    </message>
</context>
<context>
    <name>OverviewTextPage</name>
    <message>
        <source>Overview text</source>
        <translation>综合情况</translation>
    </message>
    <message>
        <source>Optional. It is printed before the tasks and handed in with them.</source>
        <translation>选填。打印在各项任务之前，随报送一并上报。</translation>
    </message>
    <message>
        <source>No classified information here</source>
        <translation>严禁录入涉密信息</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n字</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over last period&apos;s</source>
        <translation>沿用上期</translation>
    </message>
    <message>
        <source>Confirming…</source>
        <translation>正在确认…</translation>
    </message>
    <message>
        <source>Confirmed: it counts as the unit&apos;s own from now on.</source>
        <translation>已确认：从现在起作为本单位填报。</translation>
    </message>
    <message>
        <source>The next bundle tells the district.</source>
        <translation>下一个报送包会告知区级。</translation>
    </message>
</context>
<context>
    <name>OwnComputerCard</name>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>&amp;Replace the key…</source>
        <translation>更换密钥(&amp;R)…</translation>
    </message>
    <message>
        <source>A new key, signed by the old one: as a precaution, or when people change</source>
        <translation>生成新密钥并由旧密钥签名：用于定期更换或人员变动</translation>
    </message>
    <message>
        <source>Passphrase forgotten, key lost: &amp;join again…</source>
        <translation>忘记口令、密钥丢失：重新登记(&amp;J)…</translation>
    </message>
    <message>
        <source>Identification code: {code}</source>
        <translation>识别码：{code}</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Paper and data</source>
        <translation>纸质核对</translation>
    </message>
    <message>
        <source>&amp;Export both lists…</source>
        <translation>导出两张名单(&amp;E)…</translation>
    </message>
    <message>
        <source>Paper without data ({count})</source>
        <translation>有纸无数据（{count}）</translation>
    </message>
    <message>
        <source>Data without paper ({count})</source>
        <translation>有数据无纸（{count}）</translation>
    </message>
    <message>
        <source>typed or scanned</source>
        <translation>输入或扫描枪</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Registering…</source>
        <translation>正在登记…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Type the form code, or scan the QR code with a scanner</source>
        <translation>输入核验码，或用扫描枪扫二维码</translation>
    </message>
    <message>
        <source>Form code</source>
        <translation>核验码</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>核对(&amp;C)</translation>
    </message>
    <message>
        <source>Drop scans or photos of printed forms here</source>
        <translation>把正式表的扫描件或照片拖到这里</translation>
    </message>
    <message>
        <source>png, jpg, tif, bmp or PDF; a stamp across the QR code does no harm in colour.</source>
        <translation>png、jpg、tif、bmp或PDF；彩色扫描时，公章压住二维码也能识别。</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>刚才核对的</translation>
    </message>
    <message>
        <source>Paper without data</source>
        <translation>有纸无数据</translation>
    </message>
    <message>
        <source>Data without paper</source>
        <translation>有数据无纸</translation>
    </message>
    <message>
        <source>No form compared yet in this session</source>
        <translation>还没有核对过纸质表</translation>
    </message>
    <message>
        <source>Each form gets a line: same as the data, older, or not known; and which fields differ.</source>
        <translation>每张表占一行：与数据一致、数据已有改动，或台账中没有；并列出哪几项不同。</translation>
    </message>
    <message>
        <source>Received &amp;on</source>
        <translation>收到日期(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Register paper as received</source>
        <translation>登记纸质件已收(&amp;R)</translation>
    </message>
    <message>
        <source>Scans and photos ({patterns})</source>
        <translation>扫描件和照片 ({patterns})</translation>
    </message>
    <message>
        <source>Choose scans or photos</source>
        <translation>选择扫描件或照片</translation>
    </message>
    <message>
        <source>Registered as received: {names}.</source>
        <translation>已登记收到纸质件：{names}。</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>That was not the passphrase. Please type it again.</source>
        <translation>口令不对，请重新输入。</translation>
    </message>
    <message>
        <source>The keys on this computer are protected by a passphrase.</source>
        <translation>本机密钥受口令保护。</translation>
    </message>
    <message>
        <source>&amp;Show what I type</source>
        <translation>显示输入内容(&amp;S)</translation>
    </message>
</context>
<context>
    <name>PasteLine</name>
    <message>
        <source>Where {text} goes</source>
        <translation>{text}填到哪里</translation>
    </message>
    <message>
        <source>(leave out)</source>
        <translation>（不填）</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>填入</translation>
    </message>
    <message>
        <source>Put in {text}</source>
        <translation>填入{text}</translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message>
        <source>Pasted cells</source>
        <translation>粘贴单元格</translation>
    </message>
    <message>
        <source>What goes where</source>
        <translation>核对填到哪里</translation>
    </message>
    <message>
        <source>Only ticked cells are put in, in place of what stands there now.</source>
        <translation>只填入勾选的项，并替换原来的内容。</translation>
    </message>
    <message>
        <source>There is no figure in what was copied. Copy the cells with the figures and paste again.</source>
        <translation>复制的内容里没有数据，请复制有数据的单元格再粘贴。</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>粘贴内容</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>填到</translation>
    </message>
    <message>
        <source>Understood as</source>
        <translation>识别为</translation>
    </message>
    <message numerus="yes">
        <source>Put in %n figure(s)</source>
        <translation>
            <numerusform>填入%n项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Place of the file or folder</source>
        <translation>文件或文件夹位置</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>List of names</source>
        <translation>姓名名单</translation>
    </message>
    <message>
        <source>These names are proposed when a name is asked for. Taking one off changes no report.</source>
        <translation>需要填写姓名时会列出这些名字。从名单中移除，不影响任何填报。</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>&amp;Take off the list</source>
        <translation>从名单中移除(&amp;T)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>填报人</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>head of the unit</source>
        <translation>单位负责人</translation>
    </message>
    <message>
        <source>{name}  ({role})</source>
        <translation>{name}（{role}）</translation>
    </message>
</context>
<context>
    <name>PercentRow</name>
    <message>
        <source>By the calendar {expected} % (as of {day})</source>
        <translation>序时进度 {expected}%（截至 {day}）</translation>
    </message>
    <message>
        <source>By the calendar {expected} % (as of {day}), {behind} points behind</source>
        <translation>序时进度 {expected}%（截至 {day}），慢于序时 {behind} 个百分点</translation>
    </message>
    <message>
        <source>By the calendar {expected} % (as of {day}), not behind</source>
        <translation>序时进度 {expected}%（截至 {day}），不慢于序时</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Milestones set by the district: {list}</source>
        <translation>主管单位设定的进度节点：{list}</translation>
    </message>
</context>
<context>
    <name>PeriodNotice</name>
    <message>
        <source>{period} is composed of {sources}: figures added up, texts one under another to shorten.</source>
        <translation>{period}由{sources}汇成：数据已相加，文字按期排列，请压缩。</translation>
    </message>
    <message>
        <source>Not handed in and not included: {periods}.</source>
        <translation>尚未定稿、未计入：{periods}。</translation>
    </message>
    <message>
        <source>Compose these anew</source>
        <translation>重新汇成这几项</translation>
    </message>
    <message>
        <source>Changed since it was composed: {named}</source>
        <translation>汇成后来源有改动：{named}</translation>
    </message>
    <message>
        <source>{period} is a past period: what you change here is a correction.</source>
        <translation>{period}是往期，在这里改动属于更正。</translation>
    </message>
    <message>
        <source>Go to the correction</source>
        <translation>去“更正往期”</translation>
    </message>
    <message>
        <source>{period} can be composed of {sources}: figures added up, texts one under another to shorten.</source>
        <translation>{period}可以由{sources}汇成：数据相加，文字按期排列供压缩。</translation>
    </message>
    <message numerus="yes">
        <source>Compose %n report(s)</source>
        <translation>
            <numerusform>汇成%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>It needs a reason, unless it answers a return; see before sealing which totals and forms change.</source>
        <translation>须写明理由（答复退回的除外）；定稿前请先看哪些累计数和已打印的表会随之变化。</translation>
    </message>
</context>
<context>
    <name>PeriodsTab</name>
    <message>
        <source>Set &amp;dates…</source>
        <translation>设定日期(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Cut off…</source>
        <translation>截止(&amp;C)…</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>填报期</translation>
    </message>
    <message>
        <source>Cutting off…</source>
        <translation>正在截止…</translation>
    </message>
    <message>
        <source>The period is cut off.</source>
        <translation>本期已截止。</translation>
    </message>
    <message>
        <source>What is taken in from now on counts as late, unless it is excused.</source>
        <translation>此后接收的填报记为迟报，经批准不计的除外。</translation>
    </message>
    <message>
        <source>&amp;Kind of period…</source>
        <translation>填报周期(&amp;K)…</translation>
    </message>
    <message>
        <source>D&amp;ue rule…</source>
        <translation>报送时限规则(&amp;U)…</translation>
    </message>
    <message>
        <source>Reported by {kind}; due: {rule}.</source>
        <translation>按{kind}填报；报送时限：{rule}。</translation>
    </message>
</context>
<context>
    <name>PhraseDesk</name>
    <message>
        <source>No phrases yet: mark words in a text and keep them</source>
        <translation>还没有常用语：选中一段文字即可存为常用语</translation>
    </message>
    <message>
        <source>&amp;Keep the marked words as a phrase</source>
        <translation>把选中的文字存为常用语(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Manage phrases…</source>
        <translation>管理常用语(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>PhrasesDialog</name>
    <message>
        <source>Phrases</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>One phrase a line. They stay on this computer; those used most come first.</source>
        <translation>每行一条，只存本机；用得多的排在前面。</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Whose paper is it?</source>
        <translation>这是哪个单位的纸质表？</translation>
    </message>
    <message>
        <source>The file with the form code {code} has not come. It is recognised by itself when it does.</source>
        <translation>核验码为{code}的报送包还没有收到。请选定单位和填报期，报送包到了以后自动对上。</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>填报期(&amp;P)</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Plan</source>
        <translation>填报方案</translation>
    </message>
    <message>
        <source>Read a newer te&amp;xt…</source>
        <translation>读取新文本(&amp;X)…</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>Content</source>
        <translation>工作内容</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头部门</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The row as printed in the document</source>
        <translation>文件附表原文</translation>
    </message>
    <message>
        <source>The clause it comes from</source>
        <translation>正文对应条款</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已认定</translation>
    </message>
    <message>
        <source>to be settled</source>
        <translation>待认定</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>认定结果</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>In this program</source>
        <translation>本程序中</translation>
    </message>
    <message>
        <source>This document does not prescribe it. Others do:</source>
        <translation>本文件没有规定。其他文件的规定：</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>进度节点</translation>
    </message>
</context>
<context>
    <name>PreviousText</name>
    <message>
        <source>Take over</source>
        <translation>取用</translation>
    </message>
    <message>
        <source>Take over last period&apos;s text: {field}</source>
        <translation>取用上期文字：{field}</translation>
    </message>
    <message>
        <source>Last period: {field}</source>
        <translation>上期：{field}</translation>
    </message>
    <message>
        <source>Nothing was said here</source>
        <translation>上期此栏为空</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>ProofField</name>
    <message>
        <source>Choose &amp;files…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Choose the scan or workbook</source>
        <translation>选择扫描件或表格</translation>
    </message>
    <message>
        <source>Drop the scan, photo or workbook that proves it here</source>
        <translation>将作为依据的扫描件、照片或表格拖到这里</translation>
    </message>
</context>
<context>
    <name>ProxyPage</name>
    <message>
        <source>Enter for units</source>
        <translation>代录代改</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Entered so far</source>
        <translation>代录记录</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>&amp;Enter for the unit</source>
        <translation>保存代录(&amp;E)</translation>
    </message>
    <message>
        <source>To take one back, lift it under “Decide”, “Acts”. It retires by itself when the unit agrees.</source>
        <translation>如需撤销，请到“办理”页的办理记录；单位报来相同内容后，代录自动退出。</translation>
    </message>
    <message>
        <source>Entered so far ({count})</source>
        <translation>代录记录（{count}）</translation>
    </message>
    <message>
        <source>Its versions differ: settle them under “Differing content” first.</source>
        <translation>此项内容不一致，请先到“内容不一致”页认定。</translation>
    </message>
    <message>
        <source>Nothing was reported yet: it will count as entered by the district.</source>
        <translation>此项尚未报送，保存后计为“已报(代录)”。</translation>
    </message>
    <message>
        <source>It stands now as: {origin}. Fields you change count as corrected by the district.</source>
        <translation>现有内容：{origin}。改动的字段记为区级代改。</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) typed and not entered yet</source>
        <translation>
            <numerusform>已录入 %n 项，尚未保存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Entered: %n report(s).</source>
        <translation>
            <numerusform>已代录 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>The unit is asked to confirm it with the next file you issue.</source>
        <translation>随下一次下发包请单位确认。</translation>
    </message>
    <message>
        <source>not entered yet at: {units}</source>
        <translation>另有录入未保存：{units}</translation>
    </message>
</context>
<context>
    <name>ProxySheets</name>
    <message>
        <source>&amp;Make a sheet…</source>
        <translation>制表…(&amp;M)</translation>
    </message>
    <message>
        <source>Enter from sheets…</source>
        <translation>从表格录入…</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Something typed for this unit is not entered yet.</source>
        <translation>为该单位键入的内容还没有录入。</translation>
    </message>
    <message>
        <source>Enter it first, then read the sheet: it is compared with what is entered.</source>
        <translation>请先录入，再读表格：表格要与已录入的内容比对。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Choose the sheets</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>Sheets ({kinds})</source>
        <translation>表格 ({kinds})</translation>
    </message>
    <message>
        <source>Nothing was entered.</source>
        <translation>没有录入任何内容。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>The unit is asked to confirm it with the next file you issue.</source>
        <translation>下次下发时会请该单位确认。</translation>
    </message>
    <message numerus="yes">
        <source>The checks found something on %n point(s).</source>
        <translation>
            <numerusform>校验发现%n个问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Entered from sheets: %n report(s).</source>
        <translation>
            <numerusform>已从表格录入%n项填报。</numerusform>
        </translation>
    </message>
    <message>
        <source>Written and read back: {file}</source>
        <translation>已写入并读回核对：{file}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The sheets do not say whose they are, or are of several units.</source>
        <translation>表格没有标明属于哪个单位，或分属几个单位。</translation>
    </message>
    <message>
        <source>Choose the unit and read its sheets with “Enter from sheets”.</source>
        <translation>请选择单位，再用“从表格录入”读入该单位的表格。</translation>
    </message>
</context>
<context>
    <name>QuestionPanel</name>
    <message>
        <source>In the sheet: {typed}</source>
        <translation>表中填写：{typed}</translation>
    </message>
    <message>
        <source>Or &amp;type it:</source>
        <translation>或直接键入(&amp;T)：</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>另填的内容</translation>
    </message>
    <message>
        <source>&amp;Use this</source>
        <translation>采用这个(&amp;U)</translation>
    </message>
    <message>
        <source>Choose a row.</source>
        <translation>请选择一行。</translation>
    </message>
    <message>
        <source>It is taken as it stands.</source>
        <translation>按原样采用。</translation>
    </message>
    <message>
        <source>This is no certain value either: write a plain number.</source>
        <translation>这样仍不能确定：请写明确的数。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Other workspace</source>
        <translation>其他工作库</translation>
    </message>
</context>
<context>
    <name>ReadParts</name>
    <message>
        <source>Outline ({count})</source>
        <translation>条款（{count}）</translation>
    </message>
    <message>
        <source>Tasks ({count})</source>
        <translation>任务（{count}）</translation>
    </message>
    <message>
        <source>Indicators ({count})</source>
        <translation>指标（{count}）</translation>
    </message>
    <message>
        <source>To settle ({count})</source>
        <translation>待认定（{count}）</translation>
    </message>
    <message>
        <source>Select all of this &amp;kind</source>
        <translation>选中同类(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Settle…</source>
        <translation>认定(&amp;S)…</translation>
    </message>
    <message>
        <source>Settle once what the text leaves open.</source>
        <translation>原文未写明的事项，认定一次即可。</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>Enter a figure</source>
        <translation>填报指标数据</translation>
    </message>
    <message>
        <source>e.g. statistical bulletin, letter no., register</source>
        <translation>如统计公报、复函文号、台账</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已达到</translation>
    </message>
    <message>
        <source>not reached yet</source>
        <translation>尚未达到</translation>
    </message>
    <message>
        <source>how it stands, in words</source>
        <translation>用文字写明现状</translation>
    </message>
    <message>
        <source>93.5, 约94, or parts: 935/1000</source>
        <translation>93.5、约94，或者分子/分母：935/1000</translation>
    </message>
    <message>
        <source>a number in {unit}; 约, 余 and 以上 are kept</source>
        <translation>填数，单位{unit}；约、余、以上照样保留</translation>
    </message>
    <message>
        <source>Start: {start}; targets: {targets}</source>
        <translation>基期：{start}；目标：{targets}</translation>
    </message>
    <message>
        <source>&amp;Year or period</source>
        <translation>年度或填报期(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>数据(&amp;V)</translation>
    </message>
    <message>
        <source>Is the target</source>
        <translation>目标是否</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>It takes the place of what was entered for the same time; the former figure stays listed.</source>
        <translation>同一时间已登记的数由此替换，原来的仍可查看。</translation>
    </message>
</context>
<context>
    <name>ReadingForm</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>另选文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Open work from a document</source>
        <translation>从文件新建填报工作</translation>
    </message>
    <message>
        <source>&amp;Open work with this plan</source>
        <translation>用此方案开展填报工作(&amp;O)</translation>
    </message>
    <message>
        <source>Drop the document here, or choose it.</source>
        <translation>把文件拖到这里，或者点击选择。</translation>
    </message>
    <message>
        <source>Word, WPS sheets, PDF with text, web page or plain text: the text is read as it is printed.</source>
        <translation>支持 Word、WPS 表格、带文字的 PDF、网页和纯文本，按原文读取。</translation>
    </message>
    <message>
        <source>&amp;Choose the file…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>Text and result then stand side by side; a click on one marks the other.</source>
        <translation>读取后原文与结果左右对照，点一边，另一边同步标出。</translation>
    </message>
    <message>
        <source>What the program cannot know is listed: you settle it once, with your name and the reason.</source>
        <translation>程序无法确定的事项会列出来，由您认定一次，并写明认定人和理由。</translation>
    </message>
    <message>
        <source>Nothing is opened before you say so, and the file itself is not changed.</source>
        <translation>在您确认之前不会新建任何工作，原文件也不会改动。</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Reading the text…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Only findings of one kind are settled together.</source>
        <translation>只有同类事项才能一并认定。</translation>
    </message>
    <message>
        <source>Choose one, then “Select all of this kind”.</source>
        <translation>请先选一项，再点“选中同类”。</translation>
    </message>
    <message>
        <source>Reading again…</source>
        <translation>正在重新读取…</translation>
    </message>
    <message>
        <source>Take over settlements</source>
        <translation>读入认定</translation>
    </message>
    <message>
        <source>Save the settlements</source>
        <translation>保存认定</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Settled; the text was read again.</source>
        <translation>已认定，并按认定重新读取。</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) left to settle.</source>
        <translation>
            <numerusform>还有%n项待认定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to settle.</source>
        <translation>没有待认定的事项了。</translation>
    </message>
    <message>
        <source>{file}; {clauses} clauses, {tasks} tasks, {units} units</source>
        <translation>{file}；条款{clauses}条，任务{tasks}项，单位{units}个</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Take over se&amp;ttlements…</source>
        <translation>读入认定(&amp;T)…</translation>
    </message>
    <message>
        <source>Sa&amp;ve the settlements…</source>
        <translation>保存认定(&amp;V)…</translation>
    </message>
    <message>
        <source>None were read.</source>
        <translation>没有读到。</translation>
    </message>
    <message>
        <source>The document states none, or not as such.</source>
        <translation>文件中没有，或者不是以这种形式写的。</translation>
    </message>
    <message>
        <source>The text stands in the clauses below it.</source>
        <translation>本章的文字在其下各条中。</translation>
    </message>
</context>
<context>
    <name>ReceiptCard</name>
    <message>
        <source>&amp;Receipt code</source>
        <translation>回执码(&amp;R)</translation>
    </message>
    <message>
        <source>A digit is wrong; have it read out once more.</source>
        <translation>有一位数字不对，请对方再念一遍。</translation>
    </message>
    <message>
        <source>Receipt code</source>
        <translation>回执码</translation>
    </message>
    <message>
        <source>&amp;Enter the code</source>
        <translation>登记回执(&amp;E)</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) have no receipt yet; the next bundle carries them again.</source>
        <translation>
            <numerusform>%n 条记录尚无回执，下一个报送包会再次带上。</numerusform>
        </translation>
    </message>
    <message>
        <source>The district has acknowledged everything that was sealed here.</source>
        <translation>本机定稿的内容，区级均已回执。</translation>
    </message>
    <message>
        <source>The district&apos;s office reads it out on the phone: 12 digits for each computer.</source>
        <translation>由区级在电话里念出：每台电脑一个，12位数字。</translation>
    </message>
</context>
<context>
    <name>ReceiptTab</name>
    <message>
        <source>No bundle is here yet</source>
        <translation>还没有收到报送包</translation>
    </message>
    <message>
        <source>Each computer gets its code with it.</source>
        <translation>收到某台电脑的报送包后，这里显示它的回执码。</translation>
    </message>
    <message>
        <source>To read out on the phone</source>
        <translation>电话告知回执码</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>The unit types these digits on its page “Handed in”: its bundles up to No. {number} are here.</source>
        <translation>请单位在“已报送”页输入这组数字，即可确认第{number}号及以前的报送包已收到。</translation>
    </message>
</context>
<context>
    <name>ReceivingPage</name>
    <message>
        <source>Take in</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Files not taken ({count})</source>
        <translation>待处理文件（{count}）</translation>
    </message>
    <message>
        <source>Missing numbers ({count})</source>
        <translation>缺号（{count}）</translation>
    </message>
    <message>
        <source>Taking in…</source>
        <translation>正在接收…</translation>
    </message>
    <message>
        <source>Confirming…</source>
        <translation>正在确认…</translation>
    </message>
    <message>
        <source>Drop files or folders here</source>
        <translation>把文件或文件夹拖到这里</translation>
    </message>
    <message>
        <source>Everything in a folder is looked at; only bundles are taken, nothing is changed there.</source>
        <translation>文件夹里的文件都会查看，只接收报送包，不改动原处任何内容。</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose f&amp;older…</source>
        <translation>选择文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>From &amp;stick</source>
        <translation>从U盘(&amp;S)</translation>
    </message>
    <message>
        <source>Nothing taken in yet in this session</source>
        <translation>本次还没有接收文件</translation>
    </message>
    <message>
        <source>Each file gets a line here: what it was, and what became of it.</source>
        <translation>每个文件在这里占一行：是什么，结果如何。</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>本次接收</translation>
    </message>
    <message>
        <source>Files not taken</source>
        <translation>待处理文件</translation>
    </message>
    <message>
        <source>Missing numbers</source>
        <translation>缺号</translation>
    </message>
    <message>
        <source>No stick is plugged in</source>
        <translation>没有插入U盘</translation>
    </message>
    <message>
        <source>Choose files to take in</source>
        <translation>选择要接收的文件</translation>
    </message>
    <message>
        <source>Choose a folder to take in</source>
        <translation>选择要接收的文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) taken in.</source>
        <translation>
            <numerusform>已接收 %n 个报送包。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n file(s) not taken.</source>
        <translation>
            <numerusform>%n 个文件未接收。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n other file(s) left alone.</source>
        <translation>
            <numerusform>另有 %n 个其他文件，未作处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>New computers ask to join: confirm them, and their reports follow.</source>
        <translation>有新电脑申请登记：确认后，其填报随即接收。</translation>
    </message>
    <message>
        <source>Confirmed: {units}.</source>
        <translation>已确认登记：{units}。</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting bundle(s) followed.</source>
        <translation>
            <numerusform>等待中的 %n 个报送包随即接收。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What was taken in before is kept, whole.</source>
        <translation>已停止。此前接收的已完整保留。</translation>
    </message>
    <message>
        <source>Take the same folder in again to go on; nothing is taken twice.</source>
        <translation>要继续，再次接收同一文件夹即可，不会重复。</translation>
    </message>
    <message>
        <source>Bundles taken in ({count})</source>
        <translation>已接收的报送包（{count}）</translation>
    </message>
    <message>
        <source>To look into ({count})</source>
        <translation>需要核实（{count}）</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>&amp;Preview first</source>
        <translation>先预览(&amp;P)</translation>
    </message>
    <message>
        <source>Show what would change before anything is taken in</source>
        <translation>接收之前先看会有哪些变化</translation>
    </message>
    <message>
        <source>Bundles taken in</source>
        <translation>已接收的报送包</translation>
    </message>
    <message>
        <source>To look into</source>
        <translation>需要核实</translation>
    </message>
    <message numerus="yes">
        <source> And %n more.</source>
        <translation>
            <numerusform>另有 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部查看</translation>
    </message>
    <message>
        <source>Left as it is: nothing was taken in.</source>
        <translation>已放弃，没有接收任何内容。</translation>
    </message>
    <message>
        <source>Nothing taken in yet.</source>
        <translation>暂未接收。</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent workspaces</source>
        <translation>最近的工作库</translation>
    </message>
    <message>
        <source>Nothing yet. What you open is listed here.</source>
        <translation>还没有。打开过的工作库会列在这里。</translation>
    </message>
    <message>
        <source>District office</source>
        <translation>区级主管单位</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>从列表中移除</translation>
    </message>
</context>
<context>
    <name>RejoinDialog</name>
    <message>
        <source>Join again</source>
        <translation>重新登记</translation>
    </message>
    <message>
        <source>This computer gets new keys and a new identification code.</source>
        <translation>本机将生成新的密钥和新的识别码。</translation>
    </message>
    <message>
        <source>Use it when the passphrase is forgotten, the key file is lost, or the workspace was carried to another computer. Everything typed and sealed stays. The district must confirm the new code on the phone; until then your bundles wait there, nothing is lost.</source>
        <translation>用于忘记口令、密钥文件丢失，或工作库换到了另一台电脑。已填写和已定稿的内容全部保留。区级须在电话里核对新识别码并确认；确认之前，您的报送包在区级等候，不会丢失。</translation>
    </message>
    <message>
        <source>as the next number, if left empty</source>
        <translation>留空则按顺序编号</translation>
    </message>
    <message>
        <source>&amp;Name of this computer</source>
        <translation>本机名称(&amp;N)</translation>
    </message>
    <message>
        <source>Protect the new keys with a pa&amp;ssphrase</source>
        <translation>用口令保护新密钥(&amp;S)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>&amp;Join again…</source>
        <translation>重新登记(&amp;J)…</translation>
    </message>
</context>
<context>
    <name>RekeyDialog</name>
    <message>
        <source>Replace the district&apos;s key</source>
        <translation>更换区级密钥</translation>
    </message>
    <message>
        <source>For a lost or stolen key file, or as a precaution. The root key from the safe vouches for the new key; everything issued before stays proven.</source>
        <translation>用于密钥文件丢失、被盗或例行更换。新密钥由保险柜中的根密钥证明；此前下发的内容仍然可以核验。</translation>
    </message>
    <message>
        <source>&amp;Root key</source>
        <translation>根密钥(&amp;R)</translation>
    </message>
    <message>
        <source>Recovery &amp;code</source>
        <translation>恢复码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Spare key (if the old key is lost)</source>
        <translation>备用密钥（原密钥已丢失时）(&amp;S)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>更换</translation>
    </message>
</context>
<context>
    <name>ReminderDialog</name>
    <message>
        <source>Reminder of {period}</source>
        <translation>{period}报送提醒</translation>
    </message>
    <message>
        <source> day(s)</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Another date was told by &amp;phone</source>
        <translation>电话通知的时限(&amp;P)</translation>
    </message>
    <message>
        <source>Date told by phone</source>
        <translation>电话通知的时限</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>Due by the plan</source>
        <translation>方案的报送时限</translation>
    </message>
    <message>
        <source>&amp;Remind before</source>
        <translation>提前提醒(&amp;R)</translation>
    </message>
    <message>
        <source>Told by phone: {day}, noted by {by} at {when}</source>
        <translation>电话通知：{day}（{by}，{when}记下）</translation>
    </message>
    <message>
        <source>A date told by phone moves this reminder only. Whether a report is late, the district decides.</source>
        <translation>电话通知的时限只改动提醒，不影响是否迟报；是否迟报由区级认定。</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>The unit keeps its computers, reports and reminders; papers of before keep the old name.</source>
        <translation>电脑、填报和提醒都保留；此前的纸质件仍用原名称。</translation>
    </message>
    <message>
        <source>Rename {unit}</source>
        <translation>{unit}更名</translation>
    </message>
    <message>
        <source>The old name was a &amp;mistake, it was never called so</source>
        <translation>原名称有误，从未这样叫过(&amp;M)</translation>
    </message>
    <message>
        <source>New &amp;name</source>
        <translation>新名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Last day of the old name</source>
        <translation>原名称用到(&amp;L)</translation>
    </message>
</context>
<context>
    <name>ReportActs</name>
    <message>
        <source>Confirmed. It goes to the district with the next bundle.</source>
        <translation>已确认，随下一个报送包告知区级。</translation>
    </message>
</context>
<context>
    <name>ReportField</name>
    <message>
        <source>Last time ({period})</source>
        <translation>上期（{period}）</translation>
    </message>
    <message>
        <source>{count} of {limit} characters</source>
        <translation>{count}/{limit}字</translation>
    </message>
    <message>
        <source>District: {words}</source>
        <translation>区级意见：{words}</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Words the unit uses often (F7)</source>
        <translation>插入本单位常用语（F7）</translation>
    </message>
    <message>
        <source>Phrases: {field}</source>
        <translation>常用语：{field}</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportFoot</name>
    <message>
        <source>Previous</source>
        <translation>上一项</translation>
    </message>
    <message>
        <source>Previous task (Ctrl+PgUp)</source>
        <translation>上一项任务（Ctrl+PgUp）</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>Next task (Ctrl+PgDn)</source>
        <translation>下一项任务（Ctrl+PgDn）</translation>
    </message>
    <message>
        <source>Next unfinished</source>
        <translation>下一项未完成</translation>
    </message>
    <message>
        <source>Next task with something to do (Ctrl+Enter or F8)</source>
        <translation>转到下一项未完成的任务（Ctrl+Enter 或 F8）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the last step in this report (Ctrl+Z)</source>
        <translation>撤销本项填报的上一步（Ctrl+Z），重新打开程序后也可撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo what was undone (Ctrl+Y)</source>
        <translation>重做已撤销的一步（Ctrl+Y）</translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>Why it stands like this</source>
        <translation>说明原因</translation>
    </message>
    <message>
        <source>What was done this period, with figures</source>
        <translation>本期做了哪些工作，尽量用数据说明</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>遇到了哪些困难和问题</translation>
    </message>
    <message>
        <source>What will be done, by when, by whom</source>
        <translation>准备怎么做、何时完成、由谁负责</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>存在问题(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next steps</source>
        <translation>下一步措施(&amp;N)</translation>
    </message>
</context>
<context>
    <name>ReportHead</name>
    <message>
        <source>No classified information here</source>
        <translation>严禁录入涉密信息</translation>
    </message>
    <message>
        <source>Same as &amp;last time</source>
        <translation>与上期相同(&amp;L)</translation>
    </message>
    <message>
        <source>Take over status and texts of the last period (Ctrl+D)</source>
        <translation>取用上期的状态和全部文字（Ctrl+D）</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>Report that nothing happened this period (Ctrl+0)</source>
        <translation>本期无进展，一键零报告（Ctrl+0）</translation>
    </message>
    <message>
        <source>Back to the sealed text</source>
        <translation>恢复到定稿</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>交接备注</translation>
    </message>
    <message>
        <source>A note for whoever goes on with this task; it stays on this computer</source>
        <translation>写给接手的人，只存本机，不打印、不报送</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>Confirm &amp;all verified</source>
        <translation>确认全部已验证的(&amp;A)</translation>
    </message>
    <message>
        <source>Confirm selected</source>
        <translation>确认所选</translation>
    </message>
    <message numerus="yes">
        <source>%n computer(s) ask to join</source>
        <translation>
            <numerusform>%n 台电脑申请登记</numerusform>
        </translation>
    </message>
    <message>
        <source>Verified requests prove that they had the code of the printed letter.</source>
        <translation>已验证的申请出示了开通函上开通码的证明。</translation>
    </message>
    <message numerus="yes">
        <source> %n bundle(s) wait for the confirmation.</source>
        <translation>
            <numerusform>%n 个报送包等待确认后接收。</numerusform>
        </translation>
    </message>
    <message>
        <source> The others: have the code of the computer read to you on the phone, compare, then confirm.</source>
        <translation>其余的：请对方在电话里读出本机识别码，核对一致后再确认。</translation>
    </message>
    <message>
        <source>Confirm a computer without a code</source>
        <translation>确认没有开通码的电脑</translation>
    </message>
    <message>
        <source>Was this code read to you on the phone, digit for digit?</source>
        <translation>对方在电话中读出的识别码，与下面逐位一致吗？</translation>
    </message>
    <message>
        <source>Yes, it is the same</source>
        <translation>一致，确认</translation>
    </message>
</context>
<context>
    <name>RestActions</name>
    <message>
        <source>Only tasks nobody has begun; marked until touched, and one click takes it back</source>
        <translation>只填还没有动过的任务，标“沿用上期”，改动后标记消失；可一次撤销</translation>
    </message>
    <message>
        <source>Only tasks nobody has begun; one click takes it back</source>
        <translation>只填还没有动过的任务；可一次撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n left: same as last</source>
        <translation>
            <numerusform>其余%n项与上期相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left: nothing to report</source>
        <translation>
            <numerusform>其余%n项零报告</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Return to the unit</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>In general</source>
        <translation>总体意见</translation>
    </message>
    <message>
        <source>Click a phrase to add it where you write</source>
        <translation>点一下常用语，即加到光标所在的栏</translation>
    </message>
    <message>
        <source>Stock phrases</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Edit phrases</source>
        <translation>修改常用语</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>新常用语</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
</context>
<context>
    <name>ReturnNotice</name>
    <message>
        <source>Correct it and seal again: the new version answers the return.</source>
        <translation>请改正后重新定稿：新版本即为对退回的答复。</translation>
    </message>
    <message>
        <source>Returned by the district, {by}, {when}</source>
        <translation>区级退回（经办：{by}，{when}）</translation>
    </message>
    <message>
        <source>Returned by the district, {when}</source>
        <translation>区级退回（{when}）</translation>
    </message>
    <message>
        <source>{field}: {words}</source>
        <translation>{field}：{words}</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Print for review</source>
        <translation>打印送审稿</translation>
    </message>
    <message>
        <source>The review print carries a watermark and no code. Passages changed since the last review print are marked. The file is saved and opened for printing.</source>
        <translation>送审稿带有水印，没有核验码；与上次送审稿相比有改动的文字会标出。文件保存后自动打开，可直接打印。</translation>
    </message>
    <message>
        <source>&amp;Print for review…</source>
        <translation>打印送审稿(&amp;P)…</translation>
    </message>
    <message>
        <source>Print a &amp;blank form…</source>
        <translation>打印空白表(&amp;B)…</translation>
    </message>
    <message>
        <source>Last printed for review: {when}</source>
        <translation>上次打印送审稿：{when}</translation>
    </message>
</context>
<context>
    <name>ReviseStep</name>
    <message>
        <source>Revise</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Type in what reviewers changed. Nothing is lost meanwhile: this page keeps its place, also if it takes days.</source>
        <translation>按审核意见修改文字。即使要等几天，进度也会保留在这里，不会丢失。</translation>
    </message>
    <message>
        <source>Back to the &amp;texts</source>
        <translation>返回填报修改(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) are not sealed yet.</source>
        <translation>
            <numerusform>有%n项草稿尚未定稿。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything typed is sealed.</source>
        <translation>全部内容均已定稿。</translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>Revoke a computer</source>
        <translation>电脑作废</translation>
    </message>
    <message>
        <source>Revoke {computer} of {unit}?</source>
        <translation>将{unit}的{computer}作废？</translation>
    </message>
    <message>
        <source>For a computer that was lost, stolen or misused: what it wrote afterwards does not count.</source>
        <translation>用于丢失、被盗或被冒用的电脑：此后由它生成的内容不计入。</translation>
    </message>
    <message>
        <source>&amp;Last good number</source>
        <translation>最后可信的编号(&amp;L)</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>作废</translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) taken in will no longer count:</source>
        <translation>
            <numerusform>已接收的 %n 个报送包将不再计入：</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything taken in so far keeps counting; nothing new is taken from it.</source>
        <translation>已接收的全部继续有效；今后不再接收它的文件。</translation>
    </message>
    <message>
        <source>Bundle No. {number}</source>
        <translation>第{number}号报送包</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>第{number}号</translation>
    </message>
    <message>
        <source>none: nothing of it counts</source>
        <translation>无：它的内容都不计入</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>A day set for a single period goes before the rule.</source>
        <translation>单独为某一填报期设定的报送时限优先。</translation>
    </message>
    <message>
        <source>Rule for due days</source>
        <translation>报送时限规则</translation>
    </message>
    <message>
        <source>Reports are due by a &amp;rule</source>
        <translation>按规则确定报送时限(&amp;R)</translation>
    </message>
    <message>
        <source>stays on the weekend</source>
        <translation>不顺延</translation>
    </message>
    <message>
        <source>moves to the Friday before</source>
        <translation>提前到周五</translation>
    </message>
    <message>
        <source>moves to the Monday after</source>
        <translation>顺延到周一</translation>
    </message>
    <message>
        <source>always</source>
        <translation>一直如此</translation>
    </message>
    <message>
        <source>from {period} on</source>
        <translation>自{period}起</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>月份(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日(&amp;D)</translation>
    </message>
    <message>
        <source>Where a month has no such day, its last one: 28 or 29 February.</source>
        <translation>当月没有这一日的，取当月最后一日，如2月28日或29日。</translation>
    </message>
    <message>
        <source>If it is a &amp;weekend it</source>
        <translation>遇周末(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Holds</source>
        <translation>执行时间(&amp;H)</translation>
    </message>
    <message>
        <source>Next due days</source>
        <translation>今后四期</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设定</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>the period&apos;s last month</source>
        <translation>当期最后一个月</translation>
    </message>
    <message>
        <source>month {number} after the period</source>
        <translation>期末后第{number}个月</translation>
    </message>
</context>
<context>
    <name>SaveMark</name>
    <message>
        <source>Save again</source>
        <translation>重新保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>未能保存：{reason}</translation>
    </message>
</context>
<context>
    <name>SealStep</name>
    <message>
        <source>Seal</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>Sealing turns the drafts into a fixed version with a form code. A later change makes a new version; nothing sealed is lost.</source>
        <translation>定稿后草稿成为固定版本并生成核验码。以后如再修改，会形成新版本，已定稿的内容不会丢失。</translation>
    </message>
    <message>
        <source>&amp;Seal</source>
        <translation>定稿(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) to seal; untick what shall wait:</source>
        <translation>
            <numerusform>将定稿以下%n项草稿，暂不报送的请取消勾选：</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no draft to seal.</source>
        <translation>没有需要定稿的草稿。</translation>
    </message>
    <message>
        <source>&amp;Filled in by</source>
        <translation>填报人(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Reviewed by</source>
        <translation>审核人(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Head of the unit</source>
        <translation>单位负责人(&amp;H)</translation>
    </message>
    <message>
        <source>no status</source>
        <translation>未选状态</translation>
    </message>
    <message>
        <source>{task}  (has errors: correct it first)</source>
        <translation>{task}（有错误，请先改正）</translation>
    </message>
    <message>
        <source>Handed in after sealing: {covers} of {of} tasks</source>
        <translation>定稿后共报送 {covers}/{of} 项</translation>
    </message>
    <message>
        <source>{words} – a partial submission, and marked so on paper</source>
        <translation>{words}（部分报送，正式表上会注明）</translation>
    </message>
    <message>
        <source>Enter who filled this in first</source>
        <translation>请先填写填报人</translation>
    </message>
    <message>
        <source>Only a name was corrected: no report changes, but the form gets a new code.</source>
        <translation>只更正了姓名：各项填报不变，但正式表的核验码会变。</translation>
    </message>
    <message>
        <source>No review print has been made of this period yet.</source>
        <translation>本期还没有打印过送审稿。</translation>
    </message>
    <message>
        <source>Heads mostly change words when they see it on paper. If yours has seen it, go on and seal.</source>
        <translation>负责人看到纸质稿后常会改字句，先打印送审稿可少作废一次；已经看过的，可以直接定稿。</translation>
    </message>
    <message>
        <source>Print for review first</source>
        <translation>先打印送审稿</translation>
    </message>
    <message>
        <source>&amp;Names…</source>
        <translation>名单(&amp;N)…</translation>
    </message>
    <message>
        <source>The names proposed here; one can be taken off</source>
        <translation>这里列出的姓名，可以从名单中移除</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的位置</translation>
    </message>
    <message>
        <source>Words, or a phrase in quotation marks</source>
        <translation>输入要找的词；多个词用空格隔开，加引号按整句找</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>要找的词</translation>
    </message>
    <message>
        <source>Documents, tasks, reports, drafts and titles of evidence are looked through.</source>
        <translation>在文件、任务、填报内容、草稿和佐证材料名称中查找。</translation>
    </message>
    <message>
        <source>{count} places and more; add a word to find fewer.</source>
        <translation>找到{count}处，还有更多；再加一个词可缩小范围。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found.</source>
        <translation>
            <numerusform>找到%n处。</numerusform>
        </translation>
    </message>
    <message>
        <source>These words stand nowhere.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>All words must be in one place; try fewer or shorter ones.</source>
        <translation>几个词要同在一处；可少写几个词，或换短一点的词。</translation>
    </message>
    <message>
        <source>Type what you are looking for.</source>
        <translation>输入要找的词。</translation>
    </message>
    <message>
        <source>Several words: all of them. “In quotation marks”: just so. One letter is enough.</source>
        <translation>多个词：同时出现；加“引号”：按原样找。一个字也可以找。</translation>
    </message>
    <message>
        <source>Making the reports ready for searching, once after an update…</source>
        <translation>正在整理已收的填报内容供查找（升级后只做一次）…</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>Settle a finding</source>
        <translation>认定</translation>
    </message>
    <message numerus="yes">
        <source>%n findings of one kind</source>
        <translation>
            <numerusform>同类事项%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>What is settled together</source>
        <translation>一并认定的事项</translation>
    </message>
    <message>
        <source>Accept the &amp;proposal</source>
        <translation>采用建议(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Keep what is printed</source>
        <translation>按原文，不改动(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Other words:</source>
        <translation>改用以下文字(&amp;O)：</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>改用的文字</translation>
    </message>
    <message>
        <source>The words before and after leave no other reading.</source>
        <translation>据上下文，没有别的读法。</translation>
    </message>
    <message>
        <source>Compared with the document as issued.</source>
        <translation>已与印发的文件核对。</translation>
    </message>
    <message>
        <source>As the office that issued the document explained.</source>
        <translation>据发文机关说明。</translation>
    </message>
    <message>
        <source>As the main text says.</source>
        <translation>以正文为准。</translation>
    </message>
    <message>
        <source>As the annex says.</source>
        <translation>以附件为准。</translation>
    </message>
    <message>
        <source>&amp;Settled by</source>
        <translation>认定人(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>理由(&amp;W)</translation>
    </message>
    <message>
        <source>Who settles it and why are kept with the plan; both are needed.</source>
        <translation>认定人和理由随填报方案保存，两项都要填写。</translation>
    </message>
    <message>
        <source>Other words can list the units, with 、 between them; they join this group and the roster.</source>
        <translation>可选“改用以下文字”，逐个写出单位，用顿号隔开；这些单位列入本组和单位名录。也可采用建议，以后在“单位”页增加。</translation>
    </message>
    <message>
        <source>“2028-12-31=100” means: 100 % is done by that day. More days are parted by “；”.</source>
        <translation>“2028-12-31=100”表示到这一天应完成100%；有几个日期的，用分号隔开。</translation>
    </message>
</context>
<context>
    <name>SheetReviewDialog</name>
    <message>
        <source>Sheets of {unit}, {period}</source>
        <translation>核对表格：{unit}，{period}</translation>
    </message>
    <message>
        <source>Cells of the sheets</source>
        <translation>表格中的单元格</translation>
    </message>
    <message>
        <source>What the reports will say</source>
        <translation>汇入后的填报</translation>
    </message>
    <message>
        <source>What the checks found</source>
        <translation>校验发现的问题</translation>
    </message>
    <message>
        <source>&amp;Keep the workbooks as evidence</source>
        <translation>表格文件作为佐证材料留存(&amp;K)</translation>
    </message>
    <message>
        <source>Next &amp;question</source>
        <translation>下一个问题(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Give up</source>
        <translation>放弃(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>确认汇入(&amp;T)</translation>
    </message>
    <message>
        <source>Nothing changes until you take it over.</source>
        <translation>确认之前不作任何改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) counted</source>
        <translation>
            <numerusform>计入%n个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) will change</source>
        <translation>
            <numerusform>将改动%n处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) open</source>
        <translation>
            <numerusform>%n个问题待答复</numerusform>
        </translation>
    </message>
    <message>
        <source>no question is open</source>
        <translation>问题已全部答复</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) of the checks</source>
        <translation>
            <numerusform>校验发现%n个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Cells and questions ({count})</source>
        <translation>单元格和问题（{count}）</translation>
    </message>
    <message>
        <source>Result ({count})</source>
        <translation>汇入结果（{count}）</translation>
    </message>
    <message>
        <source>Not returned yet: {names}.</source>
        <translation>还没有交回：{names}。</translation>
    </message>
    <message>
        <source>Hidden rows were read too: {rows}.</source>
        <translation>隐藏的行也已读取：{rows}。</translation>
    </message>
    <message>
        <source>Pictures and text boxes in the sheets are not read; look at them yourself.</source>
        <translation>表中的图片和文本框不读取，请自行查看。</translation>
    </message>
    <message>
        <source>Of older formats and csv, notes cannot be read.</source>
        <translation>旧格式和csv文件中的批注读不到。</translation>
    </message>
    <message>
        <source>Since the sheets were issued, task {numbers} was reported anew.</source>
        <translation>表格发出后，第{numbers}项任务已有新的定稿。</translation>
    </message>
    <message>
        <source>Sheets issued under an earlier version of the plan are among them.</source>
        <translation>其中有按旧版方案发出的表格。</translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message>
        <source>Sheets</source>
        <translation>表格收发</translation>
    </message>
    <message>
        <source>&amp;Make sheets…</source>
        <translation>制作表格…(&amp;M)</translation>
    </message>
    <message>
        <source>Drop returned sheets here: xlsx, xls, et or csv, several at once</source>
        <translation>把交回的表格拖到这里：xlsx、xls、et、csv均可，可一次多个</translation>
    </message>
    <message>
        <source>&amp;Read returned sheets…</source>
        <translation>读入交回的表格…(&amp;R)</translation>
    </message>
    <message>
        <source>Not returned yet: {names}</source>
        <translation>还没有交回：{names}</translation>
    </message>
    <message>
        <source>Every sheet given out has come back.</source>
        <translation>发出的表格已全部交回。</translation>
    </message>
    <message>
        <source>No sheet was given out for this period yet.</source>
        <translation>本期还没有发出表格。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Sheets given out</source>
        <translation>发出的表格</translation>
    </message>
    <message>
        <source>Who gave what</source>
        <translation>来源：各报送人所填</translation>
    </message>
    <message>
        <source>&amp;Wait for it no longer</source>
        <translation>不再等候(&amp;W)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) written and read back.</source>
        <translation>
            <numerusform>已写入%n张表格，并读回核对。</numerusform>
        </translation>
    </message>
    <message>
        <source>They lie in {folder}. Send each to the one it is for.</source>
        <translation>存放在{folder}，请分别发给各对象。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Choose returned sheets</source>
        <translation>选择交回的表格</translation>
    </message>
    <message>
        <source>Sheets ({kinds})</source>
        <translation>表格 ({kinds})</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有作任何改动。</translation>
    </message>
    <message>
        <source>Taking over…</source>
        <translation>正在汇入…</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) taken over.</source>
        <translation>
            <numerusform>已汇入%n张表格。</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed: task {numbers}.</source>
        <translation>改动：第{numbers}项任务。</translation>
    </message>
    <message>
        <source>They are drafts: look them over and finalise.</source>
        <translation>内容已存为草稿，请核对后定稿。</translation>
    </message>
    <message numerus="yes">
        <source>The checks found something on %n point(s); look at the drafts.</source>
        <translation>
            <numerusform>校验发现%n个问题，请查看草稿。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the drafts</source>
        <translation>去看草稿</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Trial run: try everything, nothing here counts.</source>
        <translation>试填：随便试，这里的内容不计入正式工作。</translation>
    </message>
    <message>
        <source>Acting no&amp;w</source>
        <translation>经办人(&amp;W)</translation>
    </message>
</context>
<context>
    <name>SideCell</name>
    <message>
        <source>Take version {number}</source>
        <translation>采用版本{number}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>as in the original</source>
        <translation>与原值相同</translation>
    </message>
</context>
<context>
    <name>SignStep</name>
    <message>
        <source>Sign and stamp</source>
        <translation>签字盖章</translation>
    </message>
    <message>
        <source>The signed and stamped form is the legal act; the file only carries its data. You may export before the stamp is there.</source>
        <translation>签字并加盖公章的正式表为准，电子文件只承载数据。可以先导出、后盖章。</translation>
    </message>
    <message>
        <source>The printed form has been &amp;signed and stamped</source>
        <translation>正式表已签字并加盖公章(&amp;S)</translation>
    </message>
    <message>
        <source>Noted at {when}.</source>
        <translation>记录于 {when}。</translation>
    </message>
    <message>
        <source>Signed at {when}, but another form has been made since.</source>
        <translation>{when} 已签章，但此后正式表有变化，需重新签章。</translation>
    </message>
</context>
<context>
    <name>SinceChoice</name>
    <message>
        <source>from {period} on</source>
        <translation>自{period}起</translation>
    </message>
    <message>
        <source>always – the plan was wrong so far</source>
        <translation>一直如此（更正方案）</translation>
    </message>
</context>
<context>
    <name>SinceDialog</name>
    <message>
        <source>Periods, measures, checks, milestones and units set here are kept where their task is kept.</source>
        <translation>任务仍在的，已设的填报期、数据项、校验、进度节点和单位都保留。</translation>
    </message>
    <message>
        <source>From when does the newer text hold?</source>
        <translation>新文本的执行时间</translation>
    </message>
    <message>
        <source>&amp;Holds</source>
        <translation>执行时间(&amp;H)</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>The text as printed</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>The first one answers what is open; each gets the tasks the unit had.</source>
        <translation>未办结的事项由第一个单位答复；原有任务由分设后的各单位分别承担。</translation>
    </message>
    <message>
        <source>Split {unit}</source>
        <translation>{unit}分设</translation>
    </message>
    <message>
        <source>one name a line</source>
        <translation>每行一个名称</translation>
    </message>
    <message>
        <source>{unit} &amp;goes on and answers what is open</source>
        <translation>{unit}保留，并答复未办结的事项(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;New units</source>
        <translation>新单位(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类别(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Last day before</source>
        <translation>分设前最后一日(&amp;L)</translation>
    </message>
</context>
<context>
    <name>StatusChoice</name>
    <message>
        <source>Alt+{key}</source>
        <translation>Alt+{key}</translation>
    </message>
</context>
<context>
    <name>StepRoom</name>
    <message>
        <source>Next: {step}</source>
        <translation>下一步：{step}</translation>
    </message>
</context>
<context>
    <name>SyncCard</name>
    <message>
        <source>The other computer</source>
        <translation>另一台电脑</translation>
    </message>
    <message>
        <source>Two computers of one unit learn of each other by a file: write it here, carry it there on a stick, open it there under “Came back”; and the other way round.</source>
        <translation>同一单位的两台电脑靠同步文件互通：在本机写出，用U盘带到另一台，在那里的“来件”页打开；反过来也一样。</translation>
    </message>
    <message>
        <source>&amp;Write a file for the other computer…</source>
        <translation>写出同步文件(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Open a file of the other computer</source>
        <translation>打开另一台电脑的同步文件(&amp;O)</translation>
    </message>
    <message>
        <source>As far as this computer knows, the unit has no other one. If another has joined, open the district&apos;s newest file first.</source>
        <translation>据本机所知，本单位没有另一台电脑。如已有另一台登记，请先打开最新的下发包。</translation>
    </message>
    <message>
        <source>In this period {here} report(s) are here; {there} on the other computer have not been fetched.</source>
        <translation>本期本机有{here}条，另一台电脑{there}条未取回。</translation>
    </message>
    <message>
        <source>Nothing is known to be missing here in this period.</source>
        <translation>本期没有已知未取回的内容。</translation>
    </message>
</context>
<context>
    <name>TakeBackDialog</name>
    <message>
        <source>Take back</source>
        <translation>撤回接收</translation>
    </message>
    <message>
        <source>Take back bundle No. {number} of {unit}?</source>
        <translation>撤回{unit}的第{number}号报送包？</translation>
    </message>
    <message>
        <source>{gone} record(s) go; {kept} stay, since other bundles carry them too.</source>
        <translation>将撤回{gone}条记录；另有{kept}条因其他报送包也带有而保留。</translation>
    </message>
    <message>
        <source>These reports lose their newest version or disappear:</source>
        <translation>以下填报将失去最新版本或不再存在：</translation>
    </message>
    <message>
        <source>Tick the bundles that carry the same and should go as well:</source>
        <translation>以下报送包也带有这些记录，需要一并撤回的请勾选：</translation>
    </message>
    <message>
        <source>It is as if this file had never come; it can be put back. Return wrong content instead.</source>
        <translation>撤回后如同从未收到此文件，可以随时恢复；内容有误的，请改用“退回”。</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>No. {number} · {computer}</source>
        <translation>第{number}号 · {computer}</translation>
    </message>
</context>
<context>
    <name>TakeInPreview</name>
    <message>
        <source>&amp;Take in</source>
        <translation>接收(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>放弃(&amp;L)</translation>
    </message>
    <message>
        <source>Preview: {new} new, {changed} changed, {conflict} differing, {lost} lost</source>
        <translation>预览：新增{new}项，改动{changed}项，内容不一致{conflict}项，丢失{lost}项</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>尚未写入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are here already.</source>
        <translation>
            <numerusform>%n 个文件此前已接收。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n computer(s) ask to join.</source>
        <translation>
            <numerusform>%n 台电脑申请登记。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) can be read once their computer is confirmed.</source>
        <translation>
            <numerusform>%n 个报送包在其电脑登记确认后才能读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be taken; the reason follows when taking in.</source>
        <translation>
            <numerusform>%n 个文件不能接收，接收时说明原因。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) are left alone.</source>
        <translation>
            <numerusform>%n 个其他文件不受影响。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakenMark</name>
    <message>
        <source>From last time</source>
        <translation>沿用上期</translation>
    </message>
    <message>
        <source>Taken over from the last period; the mark goes once you change it</source>
        <translation>沿用上期内容，改动后标记自动消失；标记不打印、不报送</translation>
    </message>
</context>
<context>
    <name>TargetDialog</name>
    <message>
        <source>Change a target</source>
        <translation>调整目标值</translation>
    </message>
    <message>
        <source>the paper says “at least” (≥, 以上, 不少于)</source>
        <translation>文件写明“≥”“以上”“不少于”</translation>
    </message>
    <message>
        <source>e.g. the number of the paper that changes it</source>
        <translation>如调整文件的文号</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现行目标</translation>
    </message>
    <message>
        <source>&amp;Year of the target</source>
        <translation>目标年份(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;New target ({unit})</source>
        <translation>新目标值（{unit}）(&amp;N)</translation>
    </message>
    <message>
        <source>words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Holds &amp;from</source>
        <translation>执行日期(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>依据(&amp;R)</translation>
    </message>
    <message>
        <source>It becomes a new version of the plan. Figures of days before keep the target that held then; the document&apos;s own target stays shown.</source>
        <translation>保存后是方案的新版本。执行日以前的数仍按原目标看；文件原定的目标仍显示。</translation>
    </message>
    <message>
        <source>Enter the new target.</source>
        <translation>请填新目标值。</translation>
    </message>
    <message>
        <source>The target is of another kind: a number for numbers, words for words.</source>
        <translation>目标的类别不同：数字目标填数字，文字目标填文字。</translation>
    </message>
    <message>
        <source>It cannot hold from a day after its own year.</source>
        <translation>执行日期不能晚于目标年份。</translation>
    </message>
    <message>
        <source>This is the target that holds already.</source>
        <translation>现行目标已是这样。</translation>
    </message>
    <message>
        <source>Write why it changes.</source>
        <translation>请写明依据。</translation>
    </message>
</context>
<context>
    <name>TaskChoice</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>全部任务</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>Add a task</source>
        <translation>增加任务</translation>
    </message>
    <message>
        <source>Change task {number}</source>
        <translation>修改第{number}项任务</translation>
    </message>
    <message>
        <source>The row as printed in the document stays with the task.</source>
        <translation>文件中印出的原行随任务保留。</translation>
    </message>
    <message>
        <source>&amp;No.</source>
        <translation>序号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>工作任务(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation>任务事项(&amp;I)</translation>
    </message>
    <message>
        <source>C&amp;ontent</source>
        <translation>工作内容(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Deadline</source>
        <translation>完成时限(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>时限类别(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>备注(&amp;R)</translation>
    </message>
    <message>
        <source>Give it its units afterwards.</source>
        <translation>保存后再确定分工。</translation>
    </message>
</context>
<context>
    <name>TaskPanel</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Search number, item, content</source>
        <translation>搜索序号、任务事项、工作内容</translation>
    </message>
    <message>
        <source>Search tasks</source>
        <translation>搜索任务</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>已定稿</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>By role</source>
        <translation>按角色</translation>
    </message>
    <message>
        <source>No task fits these filters.</source>
        <translation>没有符合条件的任务</translation>
    </message>
    <message>
        <source>Show all tasks</source>
        <translation>显示全部任务</translation>
    </message>
    <message>
        <source>Any role</source>
        <translation>全部角色</translation>
    </message>
    <message>
        <source>By no.</source>
        <translation>按序号</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最近修改</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Returned, to be answered</source>
        <translation>退回待答复</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>有交接备注</translation>
    </message>
    <message>
        <source>Nothing is due in this period.</source>
        <translation>本期没有要填报的任务</translation>
    </message>
    <message>
        <source>Choose another period above.</source>
        <translation>可在上方另选填报期。</translation>
    </message>
</context>
<context>
    <name>TaskTable</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>任务事项</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>亮灯</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>进展状态</translation>
    </message>
    <message>
        <source>State</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>已定稿</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>未填</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n个校验问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Returned, to be answered</source>
        <translation>退回待答复</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>交接备注：{text}</translation>
    </message>
</context>
<context>
    <name>TasksTab</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>&amp;Assign…</source>
        <translation>分工(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Milestones…</source>
        <translation>进度节点(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;End…</source>
        <translation>终止(&amp;E)…</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>增加(&amp;D)…</translation>
    </message>
    <message>
        <source>Wo&amp;rds…</source>
        <translation>修改文字(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>ThreeColumns</name>
    <message>
        <source>Edited here while the district spoke of it</source>
        <translation>区级提出意见时，本机已改动过的字段</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Choose for each field what is to stand in your draft.</source>
        <translation>没有覆盖任何内容。请逐项选择草稿采用哪一个。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区级</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留本机</translation>
    </message>
    <message>
        <source>Take the district&apos;s</source>
        <translation>采用区级</translation>
    </message>
    <message>
        <source>Back to the original</source>
        <translation>恢复原值</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>(the district&apos;s remark)</source>
        <translation>（区级意见）</translation>
    </message>
</context>
<context>
    <name>TodoTable</name>
    <message>
        <source>To do</source>
        <translation>要办的事</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>填报内容</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>填报期</translation>
    </message>
    <message>
        <source>What the district says</source>
        <translation>具体内容</translation>
    </message>
    <message>
        <source>Returned: correct and seal again</source>
        <translation>退回：改正后重新定稿</translation>
    </message>
    <message>
        <source>{field}: {words}</source>
        <translation>{field}：{words}</translation>
    </message>
    <message>
        <source>Entered by the district: confirm or object</source>
        <translation>区级代录代改：请确认或提出异议</translation>
    </message>
    <message>
        <source>{origin}, source {source}</source>
        <translation>{origin}，来源：{source}</translation>
    </message>
    <message>
        <source>Evidence the district asks for</source>
        <translation>区级索要佐证材料</translation>
    </message>
    <message>
        <source>“{name}” goes along with the next export</source>
        <translation>“{name}”将随下次导出带去</translation>
    </message>
    <message>
        <source>“{name}” is not on this computer: export from the one that has it</source>
        <translation>“{name}”不在本机：请从存有该文件的电脑导出</translation>
    </message>
    <message>
        <source>{count} report(s) say different things on two computers</source>
        <translation>两台电脑有{count}项填报内容不同</translation>
    </message>
    <message>
        <source>Differing content: choose what holds</source>
        <translation>内容不一致：请选定</translation>
    </message>
    <message>
        <source>{count} report(s) lie on the other computer only</source>
        <translation>有{count}项只在另一台电脑上</translation>
    </message>
    <message>
        <source>Fetch from the other computer</source>
        <translation>收取另一台电脑的同步文件</translation>
    </message>
    <message>
        <source>The plan has changed: read it</source>
        <translation>填报方案有变化：请查看</translation>
    </message>
    <message>
        <source>Handed over, no receipt yet</source>
        <translation>已报送，还没有回执</translation>
    </message>
    <message>
        <source>Bundle no. {numbers}: open the district&apos;s next file, or type the code below</source>
        <translation>第{numbers}号报送包：等下一份下发包，或在下面输入回执码</translation>
    </message>
</context>
<context>
    <name>TotalsPage</name>
    <message>
        <source>Totals</source>
        <translation>数据汇总</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Flows are added, stocks taken last, ratios made from sums; a blank is not zero.</source>
        <translation>累加量相加，时点量取最后一期，比率按分子、分母之和计算；未填不等于零。含区级代录。</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Totals as workbook (xlsx)…</source>
        <translation>数据汇总表（工作簿 xlsx）…</translation>
    </message>
    <message>
        <source>Totals as PDF…</source>
        <translation>数据汇总表（PDF）…</translation>
    </message>
    <message>
        <source>Copy the whole table</source>
        <translation>复制整个表格</translation>
    </message>
    <message>
        <source>Search measures (Ctrl+F)</source>
        <translation>搜索数据项（Ctrl+F）</translation>
    </message>
    <message>
        <source>Search measures</source>
        <translation>搜索数据项</translation>
    </message>
    <message>
        <source>Stretch of time</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>全部任务</translation>
    </message>
    <message>
        <source>Only with figures</source>
        <translation>只看有数据的</translation>
    </message>
    <message>
        <source>This plan asks for no figures, so there is nothing to add up.</source>
        <translation>本方案没有设数据项，无可汇总。</translation>
    </message>
    <message>
        <source>What the units shall count is set on the page Plan, under Measures.</source>
        <translation>要各单位填报的数字，在“填报方案”页“数据项”一栏中设。</translation>
    </message>
    <message>
        <source>No measure fits the search.</source>
        <translation>没有符合条件的数据项。</translation>
    </message>
</context>
<context>
    <name>TotalsSide</name>
    <message>
        <source>Units with a figure first, then those without; Ctrl+C copies.</source>
        <translation>已填单位在前，未填、未报单位在后；按 Ctrl+C 可复制。</translation>
    </message>
    <message>
        <source>No unit has a figure yet.</source>
        <translation>还没有单位填报。</translation>
    </message>
    <message>
        <source>This period {value}
This year {total}</source>
        <translation>本期：{value}
累计：{total}</translation>
    </message>
</context>
<context>
    <name>TourOverlay</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
</context>
<context>
    <name>UnitDialog</name>
    <message>
        <source>Change a unit</source>
        <translation>修改单位</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>增加单位</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类别(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Other names</source>
        <translation>别称(&amp;O)</translation>
    </message>
    <message>
        <source>separated by 、 or commas</source>
        <translation>用顿号或逗号隔开</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>备注(&amp;R)</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属组</translation>
    </message>
    <message>
        <source>&amp;Holds</source>
        <translation>执行时间(&amp;H)</translation>
    </message>
    <message>
        <source>A new name is given under “Changes of units”, with the day from which it is used.</source>
        <translation>更名请用“单位变动”，并写明新名称的启用日期。</translation>
    </message>
</context>
<context>
    <name>UnitsPage</name>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>单位名录</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Enrolment files just made</source>
        <translation>刚制作的开通文件</translation>
    </message>
    <message>
        <source>{all} units, {owing} with tasks, {joined} joined</source>
        <translation>共 {all} 个单位，{owing} 个有任务，{joined} 个已加入</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>No unit to make a file for.</source>
        <translation>没有需要制作开通文件的单位。</translation>
    </message>
    <message>
        <source>Select units with tasks in the roster first.</source>
        <translation>请先在名录中选择有任务的单位。</translation>
    </message>
    <message>
        <source>Where do the files and letters go?</source>
        <translation>开通文件和开通函存到哪里？</translation>
    </message>
    <message>
        <source>Making files and letters…</source>
        <translation>正在制作开通文件和开通函…</translation>
    </message>
    <message numerus="yes">
        <source>%n enrolment file(s) with letters made.</source>
        <translation>
            <numerusform>已制作 %n 个单位的开通文件和开通函。</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the letters and hand them over apart from the files: the code is only on paper.</source>
        <translation>请打印开通函，与开通文件分开送达：开通码只印在纸上。</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Stopped. The files made so far are valid.</source>
        <translation>已停止。已制作的文件有效。</translation>
    </message>
    <message>
        <source>&amp;Add unit…</source>
        <translation>增加单位(&amp;A)…</translation>
    </message>
    <message>
        <source>Enrolment files for &amp;selected…</source>
        <translation>为所选制作开通文件(&amp;S)…</translation>
    </message>
    <message>
        <source>Search units (Ctrl+F)</source>
        <translation>查找单位 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search units</source>
        <translation>查找单位</translation>
    </message>
    <message>
        <source>Enter or a double click changes a unit.</source>
        <translation>按回车或双击可修改单位。</translation>
    </message>
    <message>
        <source>&amp;Paper only</source>
        <translation>只报纸质/表格(&amp;P)</translation>
    </message>
    <message>
        <source>The selected units report on paper or by spreadsheet only, or by computer again</source>
        <translation>所选单位只报纸质或表格；再点一次恢复用电脑报送</translation>
    </message>
    <message>
        <source>…for all withou&amp;t one</source>
        <translation>为其余单位全部制作(&amp;T)</translation>
    </message>
</context>
<context>
    <name>UpperPapers</name>
    <message>
        <source>Papers &amp;above</source>
        <translation>上级文件(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keep as a paper above…</source>
        <translation>存为上级文件(&amp;K)…</translation>
    </message>
    <message>
        <source>Back to the chain</source>
        <translation>返回上级依据</translation>
    </message>
    <message>
        <source>It is kept with the plan; what it has to do with the tasks is proposed, and you say so.</source>
        <translation>读入后随填报方案保存；与各项任务的对应关系由程序提出建议，由您确认。</translation>
    </message>
    <message>
        <source>Read {paper} in from a file…</source>
        <translation>从文件读入{paper}…</translation>
    </message>
    <message>
        <source>Take {paper} out again…</source>
        <translation>移出{paper}…</translation>
    </message>
    <message>
        <source>Papers above</source>
        <translation>上级文件</translation>
    </message>
    <message>
        <source>Take {paper} out again?</source>
        <translation>要移出{paper}吗？</translation>
    </message>
    <message>
        <source>It is shown as missing again, and what was said of its clauses goes with it. Its file stays.</source>
        <translation>移出后重新显示为缺件，已确认的与它各条的对应关系一并去掉；原文件仍保留。</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>{paper} is out again.</source>
        <translation>{paper}已移出。</translation>
    </message>
    <message>
        <source>The paper is kept with the plan. Look at the yellow proposals and say which are right.</source>
        <translation>已随填报方案保存。请逐条查看黄色的建议，确认哪些对应。</translation>
    </message>
</context>
<context>
    <name>VersionsTab</name>
    <message>
        <source>&amp;Back to this version…</source>
        <translation>回到此版(&amp;B)…</translation>
    </message>
    <message>
        <source>Nothing is lost by going back: it makes a further version.</source>
        <translation>回到旧版不会丢失任何内容，只是另存为新版本。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Reading the versions…</source>
        <translation>正在读取各版本…</translation>
    </message>
    <message>
        <source>The first version.</source>
        <translation>最初的版本。</translation>
    </message>
    <message>
        <source>Nothing that is shown differs.</source>
        <translation>没有可显示的改动。</translation>
    </message>
    <message>
        <source>What changed with version {number}</source>
        <translation>第{number}版的改动</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Metrology plan reporting</source>
        <translation>计量规划任务填报工具</translation>
    </message>
    <message>
        <source>Works on this computer alone and never goes online.</source>
        <translation>只在本机工作，从不联网。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>&amp;Join with an enrolment file</source>
        <translation>用开通文件加入(&amp;J)</translation>
    </message>
    <message>
        <source>Open work for a &amp;district</source>
        <translation>开设填报工作(&amp;D)</translation>
    </message>
    <message>
        <source>For the district office: choose the plan, then enrol the units.</source>
        <translation>区级主管单位：选择填报方案，再为各单位开通。</translation>
    </message>
    <message>
        <source>&amp;Open a workspace</source>
        <translation>打开工作库(&amp;O)</translation>
    </message>
    <message>
        <source>Choose the folder of a workspace on this computer.</source>
        <translation>选择本机上的工作库文件夹。</translation>
    </message>
    <message>
        <source>&amp;Try it out</source>
        <translation>试填(&amp;T)</translation>
    </message>
    <message>
        <source>Choose a workspace</source>
        <translation>选择工作库</translation>
    </message>
    <message>
        <source>Open work from a do&amp;cument</source>
        <translation>从文件新建填报工作(&amp;C)</translation>
    </message>
    <message>
        <source>Read any official text, settle what it leaves open, and open work with it.</source>
        <translation>读取任何一份公文，认定其中未写明的事项后开展填报。</translation>
    </message>
    <message>
        <source>For the units that report: one file, one code.</source>
        <translation>填报单位：一个文件，一个开通码。</translation>
    </message>
    <message>
        <source>A ready-made office and unit on one of the documents; nothing in it counts.</source>
        <translation>任选一份文件，现成的主管单位和填报单位，随便试，不计入正式工作。</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>WorkReportPaper</name>
    <message>
        <source>work report</source>
        <translation>工作情况报告</translation>
    </message>
    <message>
        <source>Save the work report</source>
        <translation>保存工作情况报告</translation>
    </message>
    <message>
        <source>It is a draft: edit it in Word or WPS, then print and stamp it.</source>
        <translation>这是初稿：请在WPS或Word中修改后打印盖章。</translation>
    </message>
    <message>
        <source>No program for it was found; open the file by hand.</source>
        <translation>没有找到打开它的程序，请手工打开文件。</translation>
    </message>
    <message>
        <source>The work report was saved: {file}</source>
        <translation>工作情况报告已保存：{file}</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>Write the work report…</source>
        <translation>生成工作情况报告…</translation>
    </message>
</context>
<context>
    <name>WorkspaceTrouble</name>
    <message>
        <source>Workspace: {path}</source>
        <translation>工作库：{path}</translation>
    </message>
    <message>
        <source>Nothing is lost: what you typed stays in this window and is saved as soon as that works.</source>
        <translation>内容不会丢失：您录入的文字仍在本窗口中，能保存时会自动保存。</translation>
    </message>
    <message>
        <source>Nothing sealed or received is lost: it lies in files of its own beside the database.</source>
        <translation>已定稿和已接收的内容不会丢失：它们另存于工作库文件夹的独立文件中。</translation>
    </message>
    <message>
        <source>Nothing was changed; everything in the workspace is as it was.</source>
        <translation>未作任何改动，工作库内容保持原样。</translation>
    </message>
    <message>
        <source>&amp;Mend it (recommended)</source>
        <translation>修复数据库（推荐）(&amp;M)</translation>
    </message>
    <message>
        <source>Builds the database anew from the workspace&apos;s files; drafts come from the old one or a copy.</source>
        <translation>用工作库中的文件重新建立数据库；草稿取自原数据库，读不出的取自备份。</translation>
    </message>
    <message>
        <source>Go back to the copy of {when}</source>
        <translation>恢复到 {when} 的备份</translation>
    </message>
    <message>
        <source>Drafts are those of that time; everything sealed or received since is taken in again.</source>
        <translation>草稿回到当时的内容；此后定稿和接收的内容会重新读入。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>再试一次(&amp;T)</translation>
    </message>
    <message>
        <source>Saves what is still to be saved.</source>
        <translation>保存尚未保存的内容。</translation>
    </message>
    <message>
        <source>Opens the workspace once more.</source>
        <translation>重新打开此工作库。</translation>
    </message>
    <message>
        <source>Make &amp;room: {size}</source>
        <translation>腾出空间 {size}(&amp;R)</translation>
    </message>
    <message>
        <source>Removes older copies of the database; the newest stays, and so does the second place.</source>
        <translation>清理较早的数据库备份；最新一份和第二备份位置不动。</translation>
    </message>
    <message>
        <source>Writes what is not saved yet as a text file, for instance to a stick.</source>
        <translation>把尚未保存的文字写成文本文件，例如存到 U 盘。</translation>
    </message>
    <message>
        <source>Keep the text &amp;elsewhere…</source>
        <translation>文字另存到别处(&amp;E)…</translation>
    </message>
    <message>
        <source>Shows where the workspace lies.</source>
        <translation>查看工作库所在位置。</translation>
    </message>
    <message>
        <source>Show the &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Go on reading and typing; saving is tried again by itself.</source>
        <translation>继续查看和录入；程序会自动再次尝试保存。</translation>
    </message>
    <message>
        <source>&amp;Back to the work</source>
        <translation>返回填报(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the first page, where others can be opened.</source>
        <translation>返回首页，可打开其他工作库。</translation>
    </message>
    <message>
        <source>&amp;Another workspace</source>
        <translation>其他工作库(&amp;A)</translation>
    </message>
    <message>
        <source>Mending…</source>
        <translation>正在修复…</translation>
    </message>
    <message>
        <source>Going back to the copy…</source>
        <translation>正在恢复备份…</translation>
    </message>
    <message>
        <source>Saving is being tried…</source>
        <translation>正在尝试保存…</translation>
    </message>
    <message>
        <source>This page goes when it has worked.</source>
        <translation>保存成功后本页自动关闭。</translation>
    </message>
    <message>
        <source>Making room…</source>
        <translation>正在清理…</translation>
    </message>
    <message>
        <source>Keep the text</source>
        <translation>文字另存</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Unsaved text.txt</source>
        <translation>未保存的文字.txt</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Drafts came from the copy of {when}; look through what was typed since.</source>
        <translation>草稿取自 {when} 的备份，请核对此后录入的内容。</translation>
    </message>
    <message>
        <source>The old database is kept as {file}.</source>
        <translation>原数据库保留为 {file}。</translation>
    </message>
    <message>
        <source>The workspace can be used again.</source>
        <translation>工作库已可正常使用。</translation>
    </message>
    <message>
        <source>Look through the drafts of this period first.</source>
        <translation>请先核对本期草稿。</translation>
    </message>
    <message>
        <source>&amp;Open the workspace</source>
        <translation>打开工作库(&amp;O)</translation>
    </message>
    <message>
        <source>What you typed is being saved.</source>
        <translation>正在保存您录入的内容。</translation>
    </message>
    <message>
        <source>{size} became free.</source>
        <translation>已腾出 {size}。</translation>
    </message>
    <message>
        <source>Written and read back: {file}</source>
        <translation>已写入并核对：{file}</translation>
    </message>
</context>
<context>
    <name>acting</name>
    <message>
        <source>Who is acting?</source>
        <translation>请先填写经办人。</translation>
    </message>
    <message>
        <source>Write your name at the top first: it stands in every act. Then do it again.</source>
        <translation>请在页面顶部填写姓名，办理记录中会写明由谁办理；填好后再操作一次。</translation>
    </message>
    <message>
        <source>{count} done, {refused} not: {why}</source>
        <translation>已办理{count}条，{refused}条未办理：{why}</translation>
    </message>
    <message>
        <source>Done: {count} act(s) written.</source>
        <translation>已办理{count}条。</translation>
    </message>
    <message>
        <source>The units learn of it with the next file you issue. It can be lifted under “Acts”.</source>
        <translation>随下一次下发包告知单位；如需撤销，请到“办理”页的办理记录。</translation>
    </message>
</context>
<context>
    <name>alarms</name>
    <message>
        <source>Two different bundles of {unit}, {computer}, bear No. {numbers}, and both series go on: most likely a disk or workspace was copied and two computers work on it. Both are kept.</source>
        <translation>{unit}（{computer}）第{numbers}号各有两个内容不同的报送包，且两边都在继续编号：很可能是硬盘或工作库被复制后，两台电脑同时在用。两份都已保留。</translation>
    </message>
    <message>
        <source>Ask {unit} which computers it uses; issue a second enrolment file for the other one, and settle what differs.</source>
        <translation>请向{unit}问明在用哪几台电脑；给另一台另发开通文件，并认定不一致的内容。</translation>
    </message>
    <message>
        <source>Two different bundles of {unit}, {computer}, bear No. {numbers}: most likely the whole disk was set back to an older image. Both are kept.</source>
        <translation>{unit}（{computer}）第{numbers}号有两个内容不同的报送包：很可能是整个硬盘恢复到了较早的镜像。两份都已保留。</translation>
    </message>
    <message>
        <source>Ask {unit} what was put back; have it look whether its newest reports are complete.</source>
        <translation>请向{unit}问明恢复过什么，并请其核对最近的填报是否完整。</translation>
    </message>
    <message>
        <source>{unit} works with a copied workspace ({computer}); its numbers begin anew.</source>
        <translation>{unit}在使用复制来的工作库（{computer}），报送包编号重新开始。</translation>
    </message>
    <message>
        <source>If the old computer is still used as well, have it join with an enrolment file of its own.</source>
        <translation>如果原电脑也还在用，请给它另发开通文件单独登记。</translation>
    </message>
    <message>
        <source>{unit} went back to an older backup ({computer}); its numbers begin anew.</source>
        <translation>{unit}恢复了较早的备份（{computer}），报送包编号重新开始。</translation>
    </message>
    <message>
        <source>What it sealed since then was kept here; issue an answer so that it has it again.</source>
        <translation>此后定稿的内容这里都有；请给它生成下发包，即可取回。</translation>
    </message>
    <message>
        <source>Another computer asks to join as {unit} with an enrolment file that was used before.</source>
        <translation>另有一台电脑用已经用过的开通文件以{unit}的名义申请登记。</translation>
    </message>
    <message>
        <source>Ask {unit} on the phone whether it is its own, and confirm it by its fingerprint; if not, somebody has copied file and letter.</source>
        <translation>请打电话向{unit}核实是不是它的电脑，核对识别码后再确认；如果不是，说明有人复制了开通文件和开通函。</translation>
    </message>
</context>
<context>
    <name>arrived_tab</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>接收时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>does not count: its computer was revoked before this number</source>
        <translation>不计入：其电脑已在此编号之前作废</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>有效</translation>
    </message>
</context>
<context>
    <name>backup_page</name>
    <message>
        <source>second place</source>
        <translation>第二存放处</translation>
    </message>
    <message>
        <source>this workspace</source>
        <translation>本工作库</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>read back when written, equal</source>
        <translation>写入时已回读，一致</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>chain</name>
    <message>
        <source>State</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市级</translation>
    </message>
    <message>
        <source>District or county</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Other papers</source>
        <translation>其他文件</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Units and last report</source>
        <translation>单位与最近填报</translation>
    </message>
    <message>
        <source>Not at hand. The chain is open here; what is above is linked directly.</source>
        <translation>缺件：手头没有这份文件，这一环暂缺，直接对到上一级。</translation>
    </message>
    <message>
        <source>no report yet</source>
        <translation>尚未填报</translation>
    </message>
    <message>
        <source>Nothing that belongs to it</source>
        <translation>没有对应的</translation>
    </message>
    <message>
        <source>State of the link</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Shared wording</source>
        <translation>共同文字</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>None in this paper</source>
        <translation>没有对应</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议，待确认</translation>
    </message>
    <message>
        <source>Not at hand</source>
        <translation>缺件</translation>
    </message>
    <message>
        <source>Own clause</source>
        <translation>本级条款</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>下级落实</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>相近度</translation>
    </message>
</context>
<context>
    <name>choose</name>
    <message>
        <source>Documents ({kinds})</source>
        <translation>文件（{kinds}）</translation>
    </message>
    <message>
        <source>Which document?</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Origin proven, content unchanged: {unit}, no. {number}, {count} records.</source>
        <translation>来源核验通过，内容未改动：{unit}，第{number}号，{count}条记录。</translation>
    </message>
    <message>
        <source>Not proven: it says it is a {type} of {unit}, no. {number}.</source>
        <translation>未经核验：自称为{unit}的{type}，第{number}号。</translation>
    </message>
    <message>
        <source>Files made in {folder}:</source>
        <translation>产出的文件（在 {folder} 中）：</translation>
    </message>
    <message>
        <source>1. Opened the work from the official text: {detail} (tasks / units)</source>
        <translation>1. 按官方文本开设填报工作：{detail}（任务数 / 单位数）</translation>
    </message>
    <message>
        <source>2. Wrote enrolment files and letters: {detail}</source>
        <translation>2. 制作开通文件和开通码通知单：{detail}</translation>
    </message>
    <message>
        <source>3. Joined, recorded, finalised, printed, exported: {detail}</source>
        <translation>3. 开通、填报、定稿、打印、导出：{detail}</translation>
    </message>
    <message>
        <source>4. The office reported on its own tasks: {detail}</source>
        <translation>4. 本局填报：{detail}</translation>
    </message>
    <message>
        <source>5. Took in the folder; bundles waiting for their enrolment: {detail}</source>
        <translation>5. 接收文件夹；等待登记确认的报送包：{detail}</translation>
    </message>
    <message>
        <source>6. Confirmed all enrolments at once; computers and bundles taken in since: {detail}</source>
        <translation>6. 一次确认全部登记；登记的电脑和随后接收的报送包：{detail}</translation>
    </message>
    <message>
        <source>Opening the work</source>
        <translation>正在开设填报工作</translation>
    </message>
    <message>
        <source>The work “{name}” is open in {path}.</source>
        <translation>填报工作“{name}”已开设，位置：{path}</translation>
    </message>
    <message>
        <source>Fingerprint of the root key: {fingerprint}</source>
        <translation>本区识别码：{fingerprint}</translation>
    </message>
    <message>
        <source>Carry these to the safe: {root}, {spare}, {sheet}</source>
        <translation>请将下列文件存入保险柜：{root}、{spare}、{sheet}</translation>
    </message>
    <message>
        <source>Version {number}, {version}</source>
        <translation>第{number}版，{version}</translation>
    </message>
    <message>
        <source>{period}: figures to {as_of}, due {due}.</source>
        <translation>{period}：数据截至{as_of}，报送时限{due}。</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设定</translation>
    </message>
    <message>
        <source>Name units, or say --all.</source>
        <translation>请写明单位名称，或者用 --all。</translation>
    </message>
    <message>
        <source>Writing enrolment files</source>
        <translation>正在制作开通文件</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>正在接收</translation>
    </message>
    <message>
        <source>{count} other files were left alone.</source>
        <translation>另有{count}个其他文件，未作改动。</translation>
    </message>
    <message>
        <source>An internal error occurred; your data was not changed.</source>
        <translation>程序内部出错，您的数据没有改动。</translation>
    </message>
    <message>
        <source>Send the log to whoever looks after the program: {path}</source>
        <translation>请把日志发给维护人员：{path}</translation>
    </message>
    <message>
        <source>“{text}” is not a period: write 2026, 2026H1, 2026Q3 or 2026-09.</source>
        <translation>“{text}”不是填报期：请写成 2026、2026H1、2026Q3 或 2026-09。</translation>
    </message>
    <message>
        <source>“{text}” is not a date: write 2026-10-10.</source>
        <translation>“{text}”不是日期：请写成 2026-10-10。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>{pages} pages: {file}</source>
        <translation>共{pages}页：{file}</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>新增 {count} 项</translation>
    </message>
    <message>
        <source>{period}: due {expected}, reported {reported}, missing {missing}.</source>
        <translation>{period}：应报{expected}项，已报{reported}项，未报{missing}项。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应报</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已报</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>State of the ledger: {state}</source>
        <translation>台账状态：{state}</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>正在开通</translation>
    </message>
    <message>
        <source>This computer works for {unit} now.</source>
        <translation>本机现已为{unit}开通。</translation>
    </message>
    <message>
        <source>Hand {file} to the district; reports may travel with it.</source>
        <translation>请将 {file} 送交区级，可与报送包放在同一个U盘。</translation>
    </message>
    <message>
        <source>Drafts: {drafts}; final and not exported: {waiting}; not acknowledged: {open}.</source>
        <translation>草稿{drafts}项；已定稿未导出{waiting}条；未收到回执{open}条。</translation>
    </message>
    <message>
        <source>{count} reports recorded.</source>
        <translation>已录入{count}项。</translation>
    </message>
    <message>
        <source>{covers} of {of} tasks are final. Form code: {code}</source>
        <translation>已定稿{covers}项（共{of}项）。核验码：{code}</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>No. {number}, {revisions} records, read back and proven: {file}</source>
        <translation>第{number}号，{revisions}条记录，已读回核验：{file}</translation>
    </message>
    <message>
        <source>The checks found nothing.</source>
        <translation>校验未发现问题。</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>The workspace is whole.</source>
        <translation>工作库完好。</translation>
    </message>
    <message>
        <source>{bundles} bundles are missing, {files} files of proof are missing or changed.</source>
        <translation>缺少{bundles}个报送包，{files}份佐证材料缺失或被改动。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Nothing was left half done; run the command again when you like.</source>
        <translation>没有留下做了一半的内容，需要时请重新运行命令。</translation>
    </message>
    <message>
        <source>at most {most} characters</source>
        <translation>最多{most}个字</translation>
    </message>
    <message>
        <source>a text on one line, in UTF-8, is needed</source>
        <translation>应为一行文字（UTF-8编码），不含换行和控制字符</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>内容为空</translation>
    </message>
    <message>
        <source>See “{command} --help” for how it is written.</source>
        <translation>写法请看“{command} --help”。</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>没有写明命令。</translation>
    </message>
    <message>
        <source>{name} is missing.</source>
        <translation>缺少{name}。</translation>
    </message>
    <message>
        <source>{name} does not fit: {reason}</source>
        <translation>{name}不合要求：{reason}</translation>
    </message>
    <message>
        <source>There is no option “{name}” here.</source>
        <translation>这里没有选项“{name}”。</translation>
    </message>
    <message>
        <source>There is no command “{name}”.</source>
        <translation>没有命令“{name}”。</translation>
    </message>
    <message>
        <source>The option “{name}” needs a value.</source>
        <translation>选项“{name}”后面应写内容。</translation>
    </message>
    <message>
        <source>there is no such file or folder, or it is of another kind</source>
        <translation>没有这个文件或文件夹，或者种类不对（该给文件却给了文件夹等）</translation>
    </message>
    <message>
        <source>choose one of {choices}</source>
        <translation>请从这些中选一个：{choices}</translation>
    </message>
    <message>
        <source>a whole number is needed</source>
        <translation>应填整数</translation>
    </message>
    <message>
        <source>There is no display to open the windows on.</source>
        <translation>没有可以打开窗口的显示器。</translation>
    </message>
    <message>
        <source>Start it on a desktop, or run “metrodesk demo DIR” or another command (--help lists them).</source>
        <translation>请在桌面环境中启动，或者运行“metrodesk demo 目录”及其他命令（--help 列出全部命令）。</translation>
    </message>
    <message>
        <source>Give one of --code, --scan and --list.</source>
        <translation>请在 --code、--scan、--list 中给出一个。</translation>
    </message>
    <message>
        <source>Reading the scan</source>
        <translation>正在读取扫描件</translation>
    </message>
    <message>
        <source>paper: {paper}; data: {data}</source>
        <translation>纸上：{paper}；数据：{data}</translation>
    </message>
    <message>
        <source>Registered: paper received on {day}.</source>
        <translation>已登记：{day}收到纸质件。</translation>
    </message>
    <message>
        <source>Paper without file: {count}</source>
        <translation>有纸无数据：{count}份</translation>
    </message>
    <message>
        <source>File without paper: {count}</source>
        <translation>有数据无纸：{count}份</translation>
    </message>
    <message>
        <source>{count} decisions written.</source>
        <translation>已办理{count}条。</translation>
    </message>
    <message>
        <source>{count} reports entered for {unit}.</source>
        <translation>已为{unit}代录{count}项。</translation>
    </message>
    <message>
        <source>The bundle counts again.</source>
        <translation>该报送包已恢复接收。</translation>
    </message>
    <message>
        <source>{removed} records go, {kept} stay since other bundles carry them too.</source>
        <translation>将撤回{removed}条记录；另有{kept}条因其他报送包也带有而保留。</translation>
    </message>
    <message>
        <source>Also carried by {bundle}</source>
        <translation>同样带有这些记录的报送包：{bundle}</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {conflict} differing, {lost} lost</source>
        <translation>新增{new}项，改动{changed}项，内容不一致{conflict}项，丢失{lost}项</translation>
    </message>
    <message>
        <source>--with-keys needs --out.</source>
        <translation>--with-keys 要与 --out 一起使用。</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backed up and read back: {file}</source>
        <translation>已备份并读回核对：{file}</translation>
    </message>
    <message>
        <source>Keep this key file apart: {file}</source>
        <translation>密钥文件请与备份分开保管：{file}</translation>
    </message>
    <message>
        <source>Second copy: {file}</source>
        <translation>第二份备份：{file}</translation>
    </message>
    <message>
        <source>There is no second copy.</source>
        <translation>没有写成第二份备份。</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>Restored: {folder}</source>
        <translation>已恢复：{folder}</translation>
    </message>
    <message>
        <source>The next file it writes begins a new count and says that it was restored.</source>
        <translation>下一个导出的文件将重新编号，并注明是恢复后的工作库。</translation>
    </message>
    <message>
        <source>This computer has no keys for it: join anew, or restore with the key file.</source>
        <translation>本机没有它的密钥：请重新登记，或者连同密钥文件一起恢复。</translation>
    </message>
    <message>
        <source>Nothing was noticed.</source>
        <translation>没有发现异常。</translation>
    </message>
    <message>
        <source>Replacing the key</source>
        <translation>正在更换密钥</translation>
    </message>
    <message>
        <source>Fingerprint of the new key: {fingerprint}</source>
        <translation>新密钥的识别码：{fingerprint}</translation>
    </message>
    <message>
        <source>Hand {file} to the district with the next reports.</source>
        <translation>请把 {file} 与下次报送一起交给区级。</translation>
    </message>
    <message>
        <source>Fingerprint of this computer: {fingerprint}</source>
        <translation>本机识别码：{fingerprint}</translation>
    </message>
    <message>
        <source>Hand {file} to the district with the next reports and read it the fingerprint on the phone.</source>
        <translation>请把 {file} 与下次报送一起交给区级，并在电话里读出识别码。</translation>
    </message>
    <message>
        <source>Fingerprint of the new daily key: {fingerprint}</source>
        <translation>新日常密钥的识别码：{fingerprint}</translation>
    </message>
    <message>
        <source>Issue answers to all units: they learn of the new key with them.</source>
        <translation>请给所有单位发下发包，各单位打开后就认新密钥。</translation>
    </message>
    <message>
        <source>Until then read arriving files with the spare key: merge --identity SPAREKEY.</source>
        <translation>在此之前，收到的文件用备用密钥打开：merge --identity 备用密钥文件。</translation>
    </message>
    <message>
        <source>the computer&apos;s new key: {fingerprint}</source>
        <translation>该电脑的新密钥：{fingerprint}</translation>
    </message>
    <message>
        <source>Not proven: one file with the answers of {count} units.</source>
        <translation>未核验：这是包含{count}个单位下发包的合并文件。</translation>
    </message>
    <message>
        <source>Returned by {by}: {reason}</source>
        <translation>{by}退回：{reason}</translation>
    </message>
    <message>
        <source>Writing answers</source>
        <translation>正在生成下发包</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>The district holds everything up to no. {number}; not acknowledged: {open}.</source>
        <translation>区级已收到第{number}号及以前的全部内容；尚无回执{open}条。</translation>
    </message>
    <message>
        <source>Rebuilding</source>
        <translation>正在重建</translation>
    </message>
    <message>
        <source>Rebuilt; the state is {state}.</source>
        <translation>已重建，台账状态为 {state}。</translation>
    </message>
    <message>
        <source>The old database is kept: {file}</source>
        <translation>原数据库已另存：{file}</translation>
    </message>
    <message>
        <source>7. Returned one report and accepted the rest, unit by unit: {detail}</source>
        <translation>7. 退回一项，其余逐单位通过（退回 / 通过的单位数）：{detail}</translation>
    </message>
    <message>
        <source>8. Entered a report for a unit that called: {detail}</source>
        <translation>8. 按电话为单位代录一项：{detail}</translation>
    </message>
    <message>
        <source>9. Wrote answers, one for each unit with a computer: {detail}</source>
        <translation>9. 为已登记电脑的单位生成下发包：{detail}个</translation>
    </message>
    <message>
        <source>10. The unit opened its answer, corrected, exported again: {detail}</source>
        <translation>10. 单位打开下发包、按退回意见修改、定稿并再次导出：{detail}</translation>
    </message>
    <message>
        <source>No request waits with the code “{code}”: compare it digit by digit.</source>
        <translation>待确认的登记申请中没有识别码“{code}”，请逐位核对。</translation>
    </message>
    <message>
        <source>There is too much on the line: {words}</source>
        <translation>命令行多出了：{words}</translation>
    </message>
    <message>
        <source>a whole number from {least} is needed</source>
        <translation>应为不小于{least}的整数</translation>
    </message>
    <message>
        <source>Adding up</source>
        <translation>正在汇总</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>已写入{file}。</translation>
    </message>
    <message>
        <source>{period}: this period, this year, units with a figure of those asked.</source>
        <translation>{period}：数据项、本期、累计、已填单位/应填单位。</translation>
    </message>
    <message>
        <source>Sheet for {name}: {tasks} tasks, {figures} rows of figures: {file}</source>
        <translation>已为{name}制作填报用表格（{tasks}项任务，{figures}行数据）：{file}</translation>
    </message>
    <message>
        <source>Not returned yet: {names}</source>
        <translation>还没有交回：{names}</translation>
    </message>
    <message>
        <source>overview text</source>
        <translation>综合情况</translation>
    </message>
    <message>
        <source>{count} important matters are final.</source>
        <translation>已定稿重要情况{count}件。</translation>
    </message>
    <message>
        <source>No important matter has been entered.</source>
        <translation>没有填写重要情况。</translation>
    </message>
    <message>
        <source>No important matter has arrived.</source>
        <translation>没有收到重要情况。</translation>
    </message>
    <message>
        <source>{count} important matters recorded.</source>
        <translation>已记录重要情况{count}件。</translation>
    </message>
    <message>
        <source>accepted last period: {words}</source>
        <translation>上期说明已通过：{words}</translation>
    </message>
    <message>
        <source>There is nothing to compose it of.</source>
        <translation>没有可以汇成本期的较短填报期。</translation>
    </message>
    <message>
        <source>{count} reports composed of {sources}; missing: {missing}.</source>
        <translation>已由{sources}汇成{count}项；缺：{missing}。</translation>
    </message>
    <message>
        <source>Nothing has been changed in this period.</source>
        <translation>本期没有改动。</translation>
    </message>
    <message>
        <source>void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>its totals change</source>
        <translation>累计数有变</translation>
    </message>
    <message>
        <source>This plan has no annexed table beside a main text; there is nothing to compare.</source>
        <translation>这份方案没有随正文附任务清单，不需要对照。</translation>
    </message>
    <message>
        <source>{count} of {all} items differ.</source>
        <translation>共{all}项，有不同{count}项。</translation>
    </message>
    <message>
        <source>Prescribed by this document:</source>
        <translation>本文件规定的工作机制：</translation>
    </message>
    <message>
        <source>Prescribed by other documents; a district may take them as options:</source>
        <translation>其他文件规定的，可由区里选用：</translation>
    </message>
    <message>
        <source> (taken)</source>
        <translation>（已选用）</translation>
    </message>
    <message>
        <source>{name}, {period}: {value}. {standing}</source>
        <translation>{name}，{period}：{value}。{standing}</translation>
    </message>
    <message>
        <source>The figure no longer counts.</source>
        <translation>这条数据不再有效。</translation>
    </message>
    <message>
        <source>{name}: {target} holds from {since} on.</source>
        <translation>{name}：自{since}起目标值为{target}。</translation>
    </message>
    <message>
        <source>The document has no quantitative indicators.</source>
        <translation>该文件没有定量指标。</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>There are more reports than are listed; add a word.</source>
        <translation>还有更多没有列出；再加一个词可缩小范围。</translation>
    </message>
    <message>
        <source>These words stand nowhere.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>It holds from {period} on.</source>
        <translation>自{period}起施行。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>仅预览，未写入。</translation>
    </message>
    <message>
        <source>{unit}: {count} returned reports to answer.</source>
        <translation>{unit}：有{count}项退回待答复。</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>Give either --kind or --due-day.</source>
        <translation>请在 --kind 与 --due-day 中选一个。</translation>
    </message>
    <message>
        <source>Give either --last-day or --mistake.</source>
        <translation>请在 --last-day 与 --mistake 中选一个。</translation>
    </message>
    <message>
        <source>{count} acts written; exempt are now: {units}.</source>
        <translation>已办理{count}项；现在免报的单位：{units}。</translation>
    </message>
    <message>
        <source>Nothing is different.</source>
        <translation>没有不同。</translation>
    </message>
    <message>
        <source>Version {number}, holds from {since}  {claimed}  {by}  {why}</source>
        <translation>第{number}版，自{since}起  {claimed}  {by}  {why}</translation>
    </message>
    <message>
        <source>An answer needs --task or --clause, --document and --why.</source>
        <translation>认定时要写明 --task 或 --clause、--document 和 --why。</translation>
    </message>
    <message>
        <source>11. Entered last year&apos;s readings of indicators, printed the sheet: {detail}</source>
        <translation>11. 录入上一年的指标数据，打印指标完成情况表（已录 / 全部）：{detail}</translation>
    </message>
    <message>
        <source>Besides, entered by the district: {proxy}; exempt or closed: {exempt}.</source>
        <translation>另有区级代录{proxy}项；免报或已销号{exempt}项（不计入应报）。</translation>
    </message>
    <message>
        <source>In this program: {here}</source>
        <translation>本程序：{here}</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>最初</translation>
    </message>
</context>
<context>
    <name>clock</name>
    <message>
        <source>This computer&apos;s date is {shown}, before this program was made ({bound}).</source>
        <translation>本机日期为 {shown}，早于本程序发布日期（{bound}）。</translation>
    </message>
    <message>
        <source>This computer&apos;s date is {shown}, before the district&apos;s newest file ({bound}).</source>
        <translation>本机日期为 {shown}，早于区级最近一份文件的时间（{bound}）。</translation>
    </message>
    <message>
        <source>This computer&apos;s date is {shown}, before the program last ran ({bound}).</source>
        <translation>本机日期为 {shown}，早于本程序上次使用的时间（{bound}）。</translation>
    </message>
    <message>
        <source>This computer&apos;s date is {shown}, far in the future.</source>
        <translation>本机日期为 {shown}，明显超前。</translation>
    </message>
    <message>
        <source>Entry goes on as usual and nothing is lost. Set date and time of the computer right.</source>
        <translation>填报照常进行，数据不受影响。请校准电脑的日期和时间。</translation>
    </message>
    <message>
        <source>The sender&apos;s computer shows a doubtful date: {claimed}</source>
        <translation>报送电脑的日期存疑：{claimed}</translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>任务事项</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>附件行</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>对照结果</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>清单未列</translation>
    </message>
    <message>
        <source>annex only</source>
        <translation>正文未列</translation>
    </message>
    <message>
        <source>{count} different</source>
        <translation>不同{count}处</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>一致</translation>
    </message>
</context>
<context>
    <name>damage</name>
    <message>
        <source>Copy or send the original file once more.</source>
        <translation>请将原文件重新复制或发送一次。</translation>
    </message>
    <message>
        <source>The file is incomplete: its end is missing.</source>
        <translation>文件不完整：缺少末尾部分。</translation>
    </message>
    <message>
        <source>The file is incomplete: its end is missing or something follows it.</source>
        <translation>文件不完整：缺少末尾部分，或末尾多出内容。</translation>
    </message>
    <message>
        <source>The encrypted file is incomplete or was changed on the way.</source>
        <translation>加密文件不完整，或在传送中被改动。</translation>
    </message>
    <message>
        <source>The beginning of the encrypted file was changed on the way.</source>
        <translation>加密文件的开头在传送中被改动。</translation>
    </message>
    <message>
        <source>Part of the file was changed on the way.</source>
        <translation>文件的一部分在传送中被改动。</translation>
    </message>
    <message>
        <source>The file is larger than any bundle may be.</source>
        <translation>文件超过了报送包的大小上限。</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>请核对文件是否选对。</translation>
    </message>
    <message>
        <source>The file was sent as text: its line ends were changed on the way.</source>
        <translation>文件被当作文本传送，换行符已被改动。</translation>
    </message>
    <message>
        <source>Send it as an attachment or in binary mode, or put it into a zip first.</source>
        <translation>请以附件或二进制方式发送，或先打成 zip 压缩包再发送。</translation>
    </message>
    <message>
        <source>The file came in parts and one of them is missing.</source>
        <translation>文件分卷传送，其中缺少一卷。</translation>
    </message>
    <message>
        <source>Put all parts into one folder, with the numbers they were given.</source>
        <translation>请把各分卷放入同一文件夹，并保留原有编号。</translation>
    </message>
    <message>
        <source>The saved letter is incomplete, so its attachment cannot be read.</source>
        <translation>保存的邮件不完整，无法读取附件。</translation>
    </message>
    <message>
        <source>Save the attachment itself from the mail program.</source>
        <translation>请在邮箱中直接保存附件。</translation>
    </message>
    <message>
        <source>The bundle was unpacked and its content packed anew, so its proof is gone.</source>
        <translation>报送包被解开后重新打包，已无法核验来源。</translation>
    </message>
    <message>
        <source>Ask for the original file, as it was exported.</source>
        <translation>请对方提供导出时的原文件。</translation>
    </message>
    <message>
        <source>Several bundles are packed in this file.</source>
        <translation>该文件中有多个包。</translation>
    </message>
    <message>
        <source>Unpack it and choose the one that is meant.</source>
        <translation>请先解压，再选择所需的文件。</translation>
    </message>
    <message>
        <source>Unpack it first, then choose the file inside.</source>
        <translation>请先解压，再选择其中的文件。</translation>
    </message>
    <message>
        <source>This is a RAR archive, which this program does not open.</source>
        <translation>这是 RAR 压缩包，本程序不能直接打开。</translation>
    </message>
    <message>
        <source>This is a 7z archive, which this program does not open.</source>
        <translation>这是 7z 压缩包，本程序不能直接打开。</translation>
    </message>
    <message>
        <source>This is a compressed archive, which this program does not open.</source>
        <translation>这是压缩文件，本程序不能直接打开。</translation>
    </message>
    <message>
        <source>The zip is protected by a password.</source>
        <translation>该 zip 压缩包设有密码。</translation>
    </message>
    <message>
        <source>An archive is packed inside another one.</source>
        <translation>压缩包中还有压缩包。</translation>
    </message>
    <message>
        <source>The zip is damaged or incomplete.</source>
        <translation>zip 压缩包已损坏或不完整。</translation>
    </message>
    <message>
        <source>The zip grows too large when unpacked.</source>
        <translation>zip 压缩包解压后过大。</translation>
    </message>
    <message>
        <source>The zip holds too many files.</source>
        <translation>zip 压缩包中文件过多。</translation>
    </message>
</context>
<context>
    <name>deciding_tables</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>进展状态</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>办理状态</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展情况</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>填报期</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟报</translation>
    </message>
    <message>
        <source>not handed in</source>
        <translation>未在报送单内</translation>
    </message>
    <message>
        <source>all units</source>
        <translation>所有单位</translation>
    </message>
    <message>
        <source>all tasks</source>
        <translation>所有任务</translation>
    </message>
    <message>
        <source>until {period}</source>
        <translation>至{period}</translation>
    </message>
    <message>
        <source>date {date}</source>
        <translation>日期{date}</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>更正</translation>
    </message>
</context>
<context>
    <name>decisions</name>
    <message>
        <source>Look at the report as it is now and decide again.</source>
        <translation>请按现在的内容重新办理。</translation>
    </message>
    <message>
        <source>Correct this entry and decide again; the others are not touched.</source>
        <translation>请改正这一条后重新办理，其余各条不受影响。</translation>
    </message>
    <message>
        <source>It names no version of a report.</source>
        <translation>没有指明办理的是哪个版本。</translation>
    </message>
    <message>
        <source>It speaks of a version that is not in the ledger, or was taken back.</source>
        <translation>所指的版本不在台账中，或已撤回接收。</translation>
    </message>
    <message>
        <source>A return needs a reason, in general or for a field.</source>
        <translation>退回须写明理由（总的理由或逐栏理由）。</translation>
    </message>
    <message>
        <source>Write what the unit should change, or choose a stock phrase.</source>
        <translation>请写明需要修改什么，或选用常用语。</translation>
    </message>
    <message>
        <source>It names a field that a report does not have.</source>
        <translation>所指的栏目不存在。</translation>
    </message>
    <message>
        <source>The same was decided before.</source>
        <translation>此前已作同样的办理。</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>无需操作。</translation>
    </message>
    <message>
        <source>Meanwhile the newest versions of the report are others than those named.</source>
        <translation>该项填报的最新版本已有变化，与所指的不同。</translation>
    </message>
    <message>
        <source>The versions of this report do not differ.</source>
        <translation>该项填报各版本内容一致。</translation>
    </message>
    <message>
        <source>Nothing needs to be settled; return or correct the report instead.</source>
        <translation>无需认定；如需修改，请退回或代改。</translation>
    </message>
    <message>
        <source>The newest versions of this report differ.</source>
        <translation>该项填报的最新版本内容不一致。</translation>
    </message>
    <message>
        <source>Settle which one holds first, then enter the correction.</source>
        <translation>请先认定以哪个为准，再代改。</translation>
    </message>
    <message>
        <source>The content given is not a report.</source>
        <translation>给出的内容不是有效的填报。</translation>
    </message>
    <message>
        <source>The version chosen is none of the differing ones.</source>
        <translation>选定的版本不在不一致的各版本之中。</translation>
    </message>
    <message>
        <source>There is no such act in force.</source>
        <translation>没有这条现行的办理记录。</translation>
    </message>
    <message>
        <source>An act of this kind cannot be lifted.</source>
        <translation>这类办理记录不能撤销。</translation>
    </message>
    <message>
        <source>Change the plan or the roster, or put the bundle back, on its own page.</source>
        <translation>请在相应页面修改方案、名录，或恢复接收。</translation>
    </message>
    <message>
        <source>The end lies before the beginning.</source>
        <translation>截止早于开始。</translation>
    </message>
    <message>
        <source>There is no such kind of decision.</source>
        <translation>没有这种办理事项。</translation>
    </message>
    <message>
        <source>A value has another shape than agreed.</source>
        <translation>数据的格式与约定不符。</translation>
    </message>
    <message>
        <source>A period or date is not one.</source>
        <translation>填报期或日期写法有误。</translation>
    </message>
    <message>
        <source>The plan has no such task.</source>
        <translation>方案中没有这项任务。</translation>
    </message>
    <message>
        <source>The roster has no such unit.</source>
        <translation>名录中没有这个单位。</translation>
    </message>
    <message>
        <source>No bundle taken in has this id, or several begin with it.</source>
        <translation>已接收的报送包中没有这个编号，或有多个以此开头。</translation>
    </message>
    <message>
        <source>Copy the id from the list of bundles.</source>
        <translation>请从报送包清单中复制完整编号。</translation>
    </message>
    <message>
        <source>This bundle was taken back before.</source>
        <translation>该报送包此前已撤回接收。</translation>
    </message>
    <message>
        <source>Nothing needs to be done; it can be put back.</source>
        <translation>无需操作；如需要可恢复接收。</translation>
    </message>
    <message>
        <source>This bundle was not taken back.</source>
        <translation>该报送包没有撤回过。</translation>
    </message>
    <message>
        <source>This is a group, and groups do not report.</source>
        <translation>这是一个组，组本身不填报。</translation>
    </message>
    <message>
        <source>Name its members one by one; the others are not touched.</source>
        <translation>请逐个写明组内单位，其余各条不受影响。</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>waits for confirmation</source>
        <translation>等待确认</translation>
    </message>
    <message>
        <source>key being replaced</source>
        <translation>正在更换密钥</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已退役</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>key replaced elsewhere</source>
        <translation>密钥已在别处更换</translation>
    </message>
    <message>
        <source>key file missing</source>
        <translation>密钥文件丢失</translation>
    </message>
    <message>
        <source>key file damaged</source>
        <translation>密钥文件损坏</translation>
    </message>
    <message>
        <source>This computer is enrolled.</source>
        <translation>本机已登记。</translation>
    </message>
    <message>
        <source>No file of the district has confirmed this computer yet.</source>
        <translation>还没有收到区级确认本机登记的下发包。</translation>
    </message>
    <message>
        <source>This computer&apos;s key is being replaced; the district has yet to confirm it.</source>
        <translation>本机正在更换密钥，区级尚未确认新密钥。</translation>
    </message>
    <message>
        <source>The district retired this computer; what it handed in keeps counting.</source>
        <translation>区级已将本机退役；本机以前报送的内容继续有效。</translation>
    </message>
    <message>
        <source>The district revoked this computer; what it wrote after its last good number does not count.</source>
        <translation>区级已将本机作废；最后有效编号之后写出的文件不再有效。</translation>
    </message>
    <message>
        <source>The district knows another key for this computer: the workspace was probably copied.</source>
        <translation>区级登记的本机密钥与这里的不同，工作库很可能被复制过。</translation>
    </message>
    <message>
        <source>The key file of this computer is missing; nothing can be handed in.</source>
        <translation>本机的密钥文件不在了，暂时不能报送。</translation>
    </message>
    <message>
        <source>The key file of this computer is damaged; nothing can be handed in.</source>
        <translation>本机的密钥文件已损坏，暂时不能报送。</translation>
    </message>
    <message>
        <source>Choose “Join again”: texts and sealed reports stay; the district confirms by phone.</source>
        <translation>请选“重新登记”：已写的文字和已定稿的内容都保留，区级电话核对识别码后确认。</translation>
    </message>
    <message>
        <source>Call the district; if this computer is yours and safe, choose “Join again” on it.</source>
        <translation>请电话联系区级；如果这台电脑确是本单位的、没有问题，在本机选“重新登记”。</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>不需要处理。</translation>
    </message>
    <message>
        <source>Hand in the enrolment request with your reports; work on meanwhile.</source>
        <translation>请把登记申请与报送包一起交给区级；其间可以照常填报。</translation>
    </message>
    <message>
        <source>Hand in the file or any later report, then open the district&apos;s next file.</source>
        <translation>请把密钥更换文件或之后的任何一个报送包交给区级，再打开区级的下一个下发包。</translation>
    </message>
    <message>
        <source>The computer is in use.</source>
        <translation>该电脑使用中。</translation>
    </message>
    <message>
        <source>The computer&apos;s new key is on the roster; nothing has come with it yet.</source>
        <translation>该电脑的新密钥已列入单位名录，还没有收到用它签出的文件。</translation>
    </message>
    <message>
        <source>Issue an answer to the unit, so that its computer lets go of the old key.</source>
        <translation>请给该单位发下发包，其电脑打开后就不再使用旧密钥。</translation>
    </message>
    <message>
        <source>The computer is retired; everything up to its last number keeps counting.</source>
        <translation>该电脑已退役；最后编号以前的内容继续有效。</translation>
    </message>
    <message>
        <source>Files that come from it later are put aside and listed.</source>
        <translation>以后再收到它的文件，列入待处理文件。</translation>
    </message>
    <message>
        <source>The computer is revoked; nothing after its last good number counts.</source>
        <translation>该电脑已作废；最后有效编号之后的文件不再有效。</translation>
    </message>
    <message>
        <source>The request proves that it had the code of the letter.</source>
        <translation>该申请已证明持有开通函上的开通码。</translation>
    </message>
    <message>
        <source>Confirm it; the reports that wait follow by themselves.</source>
        <translation>请确认；等待中的报送包随即自动接收。</translation>
    </message>
    <message>
        <source>A computer of the unit joins again without a code: its passphrase or key file was lost, or the PC was changed.</source>
        <translation>该单位有一台电脑未凭开通码重新登记：口令或密钥文件丢失，或更换了电脑。</translation>
    </message>
    <message>
        <source>Call the unit on a number you know, have it read its code and confirm only if it is the same.</source>
        <translation>请拨打已知的电话，请对方读出识别码，一致才确认。</translation>
    </message>
    <message>
        <source>Alarm: another computer has used this enrolment file before. The unit joined once more, or somebody copied file and letter.</source>
        <translation>警报：这份开通文件先前已被另一台电脑用过。可能是该单位又登记了一次，也可能是有人复制了开通文件和开通函。</translation>
    </message>
    <message>
        <source>Call the unit on a number you know. Confirm its own computer by the code it reads and retire the old one; revoke a stranger&apos;s and issue a new file.</source>
        <translation>请拨打已知的电话核实。确是本单位的电脑，按其读出的识别码确认，并将旧电脑退役；是外人的，将其作废，并重发开通文件。</translation>
    </message>
    <message>
        <source>{name} is retired; files up to number {number} keep counting.</source>
        <translation>{name}已退役；第{number}号以前（含）的文件继续有效。</translation>
    </message>
    <message>
        <source>Issue an answer to the unit, so that its computers know.</source>
        <translation>请给该单位发下发包，使其电脑得知。</translation>
    </message>
    <message>
        <source>{name} is revoked after number {number}; files that stopped counting: {count}.</source>
        <translation>{name}已从第{number}号之后作废；不再有效的文件{count}个。</translation>
    </message>
    <message>
        <source>Look through the files put aside; have the unit export again from a computer in use.</source>
        <translation>请查看待处理文件，并请该单位用在用的电脑重新导出。</translation>
    </message>
</context>
<context>
    <name>differences</name>
    <message>
        <source>Figure {name}</source>
        <translation>数据项{name}</translation>
    </message>
    <message>
        <source>Explanation on “{field}”</source>
        <translation>说明（{field}）</translation>
    </message>
    <message>
        <source>Overview text</source>
        <translation>综合情况</translation>
    </message>
    <message>
        <source>Reports handed in</source>
        <translation>报送的各项</translation>
    </message>
    <message>
        <source>Earlier submission</source>
        <translation>上一份报送单</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>{count} item(s)</source>
        <translation>{count}项</translation>
    </message>
    <message>
        <source>sealed {time}</source>
        <translation>定稿时间 {time}</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>“{text}” is not a reporting period.</source>
        <translation>“{text}”不是填报期。</translation>
    </message>
    <message>
        <source>Write 2026, 2026H1, 2026Q3 or 2026-09.</source>
        <translation>请写成 2026、2026H1、2026Q3 或 2026-09。</translation>
    </message>
    <message>
        <source>A line is not a valid record ({detail}).</source>
        <translation>有一行不是有效的记录（{detail}）。</translation>
    </message>
    <message>
        <source>Ask the sender to export again.</source>
        <translation>请对方重新导出。</translation>
    </message>
    <message>
        <source>There is no workspace in {path}.</source>
        <translation>{path} 里没有工作库。</translation>
    </message>
    <message>
        <source>Choose the folder that contains metrodesk.db.</source>
        <translation>请选择包含 metrodesk.db 的文件夹。</translation>
    </message>
    <message>
        <source>The folder {path} is not empty.</source>
        <translation>文件夹 {path} 不是空的。</translation>
    </message>
    <message>
        <source>Choose a new or empty folder, or open the workspace that is there.</source>
        <translation>请选择新的或空的文件夹，或者打开其中已有的工作库。</translation>
    </message>
    <message>
        <source>This is a unit&apos;s workspace; the district&apos;s is needed here.</source>
        <translation>这是填报单位的工作库，此处需要区级主管单位的工作库。</translation>
    </message>
    <message>
        <source>Open the workspace that fits, then try again.</source>
        <translation>请打开对应的工作库后再试。</translation>
    </message>
    <message>
        <source>The workspace {path} was written by a newer MetroDesk.</source>
        <translation>工作库 {path} 由更新版本的程序写成。</translation>
    </message>
    <message>
        <source>Install the newer version; nothing was changed.</source>
        <translation>请安装新版本；未作任何改动。</translation>
    </message>
    <message>
        <source>{path} is on a network drive, where a database may be damaged.</source>
        <translation>{path} 在网络驱动器上，数据库可能损坏。</translation>
    </message>
    <message>
        <source>{path} is on a removable drive, which may be pulled out.</source>
        <translation>{path} 在U盘等可移动盘上，可能被拔出。</translation>
    </message>
    <message>
        <source>Use a folder on this computer&apos;s own disk.</source>
        <translation>请使用本机硬盘上的文件夹。</translation>
    </message>
    <message>
        <source>The workspace could not be used.</source>
        <translation>工作库无法使用。</translation>
    </message>
    <message>
        <source>Close other programs that use it and try again.</source>
        <translation>请关闭正在使用它的其他程序后再试。</translation>
    </message>
    <message>
        <source>The database could not be read or written.</source>
        <translation>数据库无法读写。</translation>
    </message>
    <message>
        <source>Check the disk, then try again; what was saved is safe.</source>
        <translation>请检查硬盘后再试；已保存的内容是安全的。</translation>
    </message>
    <message>
        <source>Another program is using the workspace.</source>
        <translation>另一个程序正在使用这个工作库。</translation>
    </message>
    <message>
        <source>Close the other MetroDesk window or wait a moment, then try again.</source>
        <translation>请关闭另一个窗口，或稍等片刻再试。</translation>
    </message>
    <message>
        <source>The database of this workspace is damaged.</source>
        <translation>这个工作库的数据库已损坏。</translation>
    </message>
    <message>
        <source>Restore the newest backup; sealed reports can be rebuilt from the folder.</source>
        <translation>请恢复最近的备份；已定稿的填报可以从文件夹重建。</translation>
    </message>
    <message>
        <source>The workspace cannot be written.</source>
        <translation>工作库不能写入。</translation>
    </message>
    <message>
        <source>Check that the folder is not write-protected, then try again.</source>
        <translation>请检查文件夹是否设了写保护，然后再试。</translation>
    </message>
    <message>
        <source>The disk is full or failing.</source>
        <translation>硬盘已满或有故障。</translation>
    </message>
    <message>
        <source>Free some space and try again; what was saved before is safe.</source>
        <translation>请腾出空间后再试；此前保存的内容是安全的。</translation>
    </message>
    <message>
        <source>the file is not there</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>no outline of articles or a table was found</source>
        <translation>没有找到条款或表格</translation>
    </message>
    <message>
        <source>{file} could not be read as an official text: {reason}.</source>
        <translation>无法把 {file} 读成文件原文：{reason}。</translation>
    </message>
    <message>
        <source>The plan is not whole: {field} ({problem}).</source>
        <translation>填报方案不完整：{field}（{problem}）。</translation>
    </message>
    <message>
        <source>Use the plan file as it was issued, or read the document again.</source>
        <translation>请使用原始的方案文件，或重新读取文件原文。</translation>
    </message>
    <message>
        <source>The settlement file is not whole: {field} ({problem}).</source>
        <translation>认定文件不完整：{field}（{problem}）。</translation>
    </message>
    <message>
        <source>Correct the file or leave it out; the findings then stay open.</source>
        <translation>请更正该文件，或不用它；这样各事项保持待认定。</translation>
    </message>
    <message>
        <source>There is no plan “{plan}”.</source>
        <translation>没有填报方案“{plan}”。</translation>
    </message>
    <message>
        <source>Choose one of the plans in the list, or a plan file.</source>
        <translation>请选择列表中的方案或方案文件。</translation>
    </message>
    <message>
        <source>The plan has no unit “{unit}”.</source>
        <translation>填报方案中没有单位“{unit}”。</translation>
    </message>
    <message>
        <source>Write the name as in the list of units, or one of its aliases.</source>
        <translation>请按单位名录中的名称或别称填写。</translation>
    </message>
    <message>
        <source>The plan has no task {task}.</source>
        <translation>填报方案中没有任务 {task}。</translation>
    </message>
    <message>
        <source>Use a task number from the list.</source>
        <translation>请使用清单中的任务序号。</translation>
    </message>
    <message>
        <source>The plan could not be written to {path}.</source>
        <translation>填报方案无法写入 {path}。</translation>
    </message>
    <message>
        <source>Choose a folder you may write to; the old file is unchanged.</source>
        <translation>请选择可以写入的文件夹；原文件没有改动。</translation>
    </message>
    <message>
        <source>The code is incomplete or mistyped.</source>
        <translation>开通码不完整或输错了。</translation>
    </message>
    <message>
        <source>Compare it digit by digit with the printed letter.</source>
        <translation>请与开通函逐位核对。</translation>
    </message>
    <message>
        <source>The code does not belong to this enrolment file.</source>
        <translation>开通码与这个开通文件不匹配。</translation>
    </message>
    <message>
        <source>Check that the letter names the same unit; if it does, ask the district for a new file and letter.</source>
        <translation>请核对开通函上是否是同一单位；如果是，请向区级主管单位索取新的开通文件和开通函。</translation>
    </message>
    <message>
        <source>The enrolment request proves nothing ({detail}).</source>
        <translation>登记申请无法验证（{detail}）。</translation>
    </message>
    <message>
        <source>Ask the unit to join again with a new enrolment file.</source>
        <translation>请该单位用新的开通文件重新加入。</translation>
    </message>
    <message>
        <source>The file carries a key that is not safe to use.</source>
        <translation>文件中的密钥不安全，不能使用。</translation>
    </message>
    <message>
        <source>Ask the sender to join again with a new enrolment file.</source>
        <translation>请对方用新的开通文件重新加入。</translation>
    </message>
    <message>
        <source>The passphrase is not right.</source>
        <translation>口令不对。</translation>
    </message>
    <message>
        <source>The keys on this computer are protected by a passphrase.</source>
        <translation>本机密钥受口令保护。</translation>
    </message>
    <message>
        <source>Type the passphrase and try again.</source>
        <translation>请输入口令后再试。</translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation>口令太短。</translation>
    </message>
    <message>
        <source>Use at least {least} characters.</source>
        <translation>至少 {least} 个字符。</translation>
    </message>
    <message>
        <source>The key file on this computer is damaged.</source>
        <translation>本机的密钥文件已损坏。</translation>
    </message>
    <message>
        <source>Ask the district for a new enrolment file and join again.</source>
        <translation>请向区级主管单位索取新的开通文件，重新加入。</translation>
    </message>
    <message>
        <source>The key file of this computer is not there: {path}.</source>
        <translation>本机的密钥文件不存在：{path}。</translation>
    </message>
    <message>
        <source>This computer account cannot open the key file.</source>
        <translation>当前登录账户打不开密钥文件。</translation>
    </message>
    <message>
        <source>there is no room left</source>
        <translation>空间不足</translation>
    </message>
    <message>
        <source>the drive is no longer there</source>
        <translation>盘已被拔出</translation>
    </message>
    <message>
        <source>it cannot be written to</source>
        <translation>不能写入</translation>
    </message>
    <message>
        <source>what was read back is not the same</source>
        <translation>回读的内容不一致</translation>
    </message>
    <message>
        <source>another file has this name</source>
        <translation>已有同名文件</translation>
    </message>
    <message>
        <source>writing failed</source>
        <translation>写入失败</translation>
    </message>
    <message>
        <source>Nothing was exported to {target}: {cause}.</source>
        <translation>没有导出到 {target}：{cause}。</translation>
    </message>
    <message>
        <source>Choose another place; the same bundle is written again.</source>
        <translation>请换一个位置，将再次写出同一个报送包。</translation>
    </message>
    <message>
        <source>it is open in another program or may not be written</source>
        <translation>文件正在别的程序中打开，或不允许写入</translation>
    </message>
    <message>
        <source>the folder is no longer there</source>
        <translation>文件夹已不存在</translation>
    </message>
    <message>
        <source>{path} was not written: {reason}.</source>
        <translation>没有写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Close the file in other programs or choose another place.</source>
        <translation>请在其他程序中关闭该文件，或换一个位置。</translation>
    </message>
    <message>
        <source>Task {number} is not one of this unit&apos;s.</source>
        <translation>第 {number} 项任务不属于本单位。</translation>
    </message>
    <message>
        <source>Choose a task from the unit&apos;s list.</source>
        <translation>请从本单位的任务清单中选择。</translation>
    </message>
    <message>
        <source>Correct the fields named, or explain the warnings.</source>
        <translation>请更正所指栏目，或对提示作出说明。</translation>
    </message>
    <message>
        <source>Nothing was entered or changed for {period}.</source>
        <translation>{period} 没有新填写或改动的内容。</translation>
    </message>
    <message>
        <source>Fill in at least one task first.</source>
        <translation>请先填写至少一项任务。</translation>
    </message>
    <message>
        <source>The due date of {period} is before the data&apos;s date.</source>
        <translation>{period} 的报送时限早于数据截至日。</translation>
    </message>
    <message>
        <source>{period} does not fit the plan&apos;s kind of period.</source>
        <translation>{period} 与填报方案的填报周期不符。</translation>
    </message>
    <message>
        <source>Correct the date or the period.</source>
        <translation>请更正日期或填报期。</translation>
    </message>
    <message>
        <source>A file named {name} cannot be written here.</source>
        <translation>这里不能写入名为 {name} 的文件。</translation>
    </message>
    <message>
        <source>End the name with {suffixes}.</source>
        <translation>文件名请以 {suffixes} 结尾。</translation>
    </message>
    <message>
        <source>{name} was not attached: {reason}.</source>
        <translation>没有添加 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{unit} has nothing to export yet.</source>
        <translation>{unit}还没有可导出的内容。</translation>
    </message>
    <message>
        <source>The enrolment request is no longer in the workspace.</source>
        <translation>登记申请已不在工作库中。</translation>
    </message>
    <message>
        <source>it is not valid JSON</source>
        <translation>不是有效的 JSON</translation>
    </message>
    <message>
        <source>it does not have the agreed shape</source>
        <translation>内容格式不符合约定</translation>
    </message>
    <message>
        <source>{file} could not be read: {reason}.</source>
        <translation>无法读取 {file}：{reason}。</translation>
    </message>
    <message>
        <source>Correct the file and try again; nothing was recorded.</source>
        <translation>请更正文件后再试；没有录入任何内容。</translation>
    </message>
    <message>
        <source>{count} finding(s) must be settled before sealing.</source>
        <translation>定稿前还有 {count} 个校验问题要处理。</translation>
    </message>
    <message>
        <source>Nothing has been sealed for {period} yet.</source>
        <translation>{period} 还没有定稿。</translation>
    </message>
    <message>
        <source>Seal first; the form then carries its code.</source>
        <translation>请先定稿；正式表上会印有核验码。</translation>
    </message>
    <message>
        <source>Seal at least one report first.</source>
        <translation>请先将至少一项填报定稿。</translation>
    </message>
    <message>
        <source>The evidence “{name}” is no longer in the workspace.</source>
        <translation>佐证材料“{name}”已不在工作库中。</translation>
    </message>
    <message>
        <source>Attach it again and seal once more.</source>
        <translation>请重新添加并再次定稿。</translation>
    </message>
    <message>
        <source>it may not be read or written</source>
        <translation>没有读写权限</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>the name is too long or not allowed</source>
        <translation>名称太长或含有不允许的字符</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>the drive reported an error</source>
        <translation>磁盘报告出错</translation>
    </message>
    <message>
        <source>{path} could not be used: {reason}.</source>
        <translation>无法使用{path}：{reason}。</translation>
    </message>
    <message>
        <source>Choose another place or file and try again; nothing was changed.</source>
        <translation>请换一个位置或文件再试；原有内容没有改动。</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>文件无法读取</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>No form code was given.</source>
        <translation>没有输入核验码。</translation>
    </message>
    <message>
        <source>A form code has digits only.</source>
        <translation>核验码只由数字组成。</translation>
    </message>
    <message>
        <source>The form code is too short: {count} of {digits} digits.</source>
        <translation>核验码位数不够：应为{digits}位，只有{count}位。</translation>
    </message>
    <message>
        <source>The form code is too long: {count} instead of {digits} digits.</source>
        <translation>核验码位数过多：应为{digits}位，输入了{count}位。</translation>
    </message>
    <message>
        <source>The QR code was not read to its end, or is not one of a printed form.</source>
        <translation>二维码没有读全，或者不是本程序正式表上的二维码。</translation>
    </message>
    <message>
        <source>Compare it with the paper: six groups of four digits; or scan the QR code.</source>
        <translation>请对照纸质表核对：核验码共六组，每组四位数字；也可以扫描二维码。</translation>
    </message>
    <message>
        <source>Scan it once more, or type the form code beside it.</source>
        <translation>请再扫描一次，或者输入二维码旁边的核验码。</translation>
    </message>
    <message>
        <source>{file} is not there or cannot be read.</source>
        <translation>{file}不存在或无法读取。</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file}是空文件。</translation>
    </message>
    <message>
        <source>{file} is larger than 64 MiB.</source>
        <translation>{file}超过64 MiB。</translation>
    </message>
    <message>
        <source>{file} is no picture (png, jpg, tif, bmp) and no PDF.</source>
        <translation>{file}不是图片（png、jpg、tif、bmp），也不是PDF。</translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be shown.</source>
        <translation>{file}已损坏，无法读取。</translation>
    </message>
    <message>
        <source>{file} is protected by a password.</source>
        <translation>{file}设有密码。</translation>
    </message>
    <message>
        <source>{file} has too many pixels.</source>
        <translation>{file}的像素过多。</translation>
    </message>
    <message>
        <source>No QR code was found on {file}.</source>
        <translation>{file}上没有找到二维码。</translation>
    </message>
    <message>
        <source>The QR code on {file} is not one of a printed form.</source>
        <translation>{file}上的二维码不是本程序正式表上的二维码。</translation>
    </message>
    <message>
        <source>Scan the form&apos;s first page straight, at 200 dpi or more, or type its form code.</source>
        <translation>请把正式表第一页放正，用200 dpi以上重新扫描，或者直接输入核验码。</translation>
    </message>
    <message>
        <source>Scan the page again as jpg or PDF, or type the form code.</source>
        <translation>请重新扫描成jpg或PDF，或者直接输入核验码。</translation>
    </message>
    <message>
        <source>The file of this paper has not come, so its unit and period are not known.</source>
        <translation>这份纸质表对应的报送包还没有收到，无法判断是哪个单位、哪个填报期的。</translation>
    </message>
    <message>
        <source>Say which unit and which period it is for, then register it again.</source>
        <translation>请选定单位和填报期，再登记。</translation>
    </message>
    <message>
        <source>The database of the workspace {path} is gone; the other files are there.</source>
        <translation>工作库 {path} 的数据库文件不见了，其他文件还在。</translation>
    </message>
    <message>
        <source>Rebuild it with “metrodesk workspace rebuild”, or restore the newest backup.</source>
        <translation>请用“metrodesk workspace rebuild”重建，或者恢复最近一次备份。</translation>
    </message>
    <message>
        <source>it is not there or cannot be read</source>
        <translation>文件不存在或无法读取</translation>
    </message>
    <message>
        <source>it is larger than 16 MiB</source>
        <translation>文件大于16 MiB</translation>
    </message>
    <message>
        <source>it does not hold a list of decisions</source>
        <translation>文件中没有办理事项清单</translation>
    </message>
    <message>
        <source>The decisions in {path} were not read: {reason}.</source>
        <translation>未读入{path}中的办理事项：{reason}。</translation>
    </message>
    <message>
        <source>Nothing was decided. Correct the file and try again.</source>
        <translation>没有办理任何事项。请改正文件后重试。</translation>
    </message>
    <message>
        <source>There is not enough room for the backup at {path}.</source>
        <translation>备份位置空间不足：{path}。</translation>
    </message>
    <message>
        <source>Free some space or choose another place, then back up again.</source>
        <translation>请腾出空间或换一个位置，再重新备份。</translation>
    </message>
    <message>
        <source>The backup may not be written to {path}.</source>
        <translation>备份位置不允许写入：{path}。</translation>
    </message>
    <message>
        <source>Choose a folder you may write to, then back up again.</source>
        <translation>请选择可以写入的文件夹，再重新备份。</translation>
    </message>
    <message>
        <source>What was read back from {path} is not what was written.</source>
        <translation>备份写入后读回的内容与原内容不一样：{path}。</translation>
    </message>
    <message>
        <source>The disk may be failing: choose another one, then back up again.</source>
        <translation>磁盘可能有故障，请换一块磁盘，再重新备份。</translation>
    </message>
    <message>
        <source>{path} lies in the workspace itself.</source>
        <translation>{path} 就在工作库里面。</translation>
    </message>
    <message>
        <source>Choose a folder on another disk.</source>
        <translation>请选择另一块磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>The place for the backup cannot be reached: {path}.</source>
        <translation>找不到备份位置：{path}。</translation>
    </message>
    <message>
        <source>Connect the disk or choose another place, then back up again.</source>
        <translation>请接好磁盘或换一个位置，再重新备份。</translation>
    </message>
    <message>
        <source>The backup is damaged ({where}); nothing was restored.</source>
        <translation>备份文件已损坏（{where}），没有恢复任何内容。</translation>
    </message>
    <message>
        <source>Take another backup of the same workspace.</source>
        <translation>请改用同一工作库的另一份备份。</translation>
    </message>
    <message>
        <source>The backup was written by a newer MetroDesk.</source>
        <translation>备份是由更新版本的程序写出的。</translation>
    </message>
    <message>
        <source>Install the newer version, then restore again.</source>
        <translation>请先安装新版本，再恢复。</translation>
    </message>
    <message>
        <source>The key file {where} does not belong to this workspace; nothing was restored.</source>
        <translation>密钥文件 {where} 不属于这个工作库，没有恢复任何内容。</translation>
    </message>
    <message>
        <source>Give the key file that was written beside this backup.</source>
        <translation>请使用与这份备份一同写出的密钥文件。</translation>
    </message>
    <message>
        <source>This file is not a backup of MetroDesk ({where}).</source>
        <translation>这个文件不是本程序的备份（{where}）。</translation>
    </message>
    <message>
        <source>Choose the file that “workspace backup” wrote.</source>
        <translation>请选择“workspace backup”写出的备份文件。</translation>
    </message>
    <message>
        <source>The files in {path} do not say what the database says; nothing was changed.</source>
        <translation>{path} 里的文件与数据库内容不符，没有作任何改动。</translation>
    </message>
    <message>
        <source>Go on working with it as it is and ask whoever looks after MetroDesk.</source>
        <translation>请照常使用原数据库，并联系维护本程序的人员。</translation>
    </message>
    <message>
        <source>The plan or the roster of units is not among the files in {path}.</source>
        <translation>{path} 里缺少填报方案或单位名录。</translation>
    </message>
    <message>
        <source>Restore the newest backup.</source>
        <translation>请恢复最近一次备份。</translation>
    </message>
    <message>
        <source>Nothing in {path} tells whose workspace it was.</source>
        <translation>{path} 里没有能说明这是谁的工作库的文件。</translation>
    </message>
    <message>
        <source>Type it again; capital letters and blanks count. If it is forgotten, choose “Join again”.</source>
        <translation>请重新输入，注意大小写和空格。忘记口令的，请选“重新登记”。</translation>
    </message>
    <message>
        <source>At a unit choose “Join again”; at the district replace the daily key with the root key.</source>
        <translation>单位请选“重新登记”；区级请用根密钥更换日常密钥。</translation>
    </message>
    <message>
        <source>At a unit choose “Join again”: texts and sealed reports are kept; at the district replace the daily key with the root key.</source>
        <translation>单位请选“重新登记”，已写的文字和已定稿的内容都保留；区级请用根密钥更换日常密钥。</translation>
    </message>
    <message>
        <source>Sign in with the account that joined, or choose “Join again” under this one.</source>
        <translation>请用登记时的电脑账户登录，或在现在的账户下选“重新登记”。</translation>
    </message>
    <message>
        <source>“{text}” does not say which computer is meant: {choices}</source>
        <translation>“{text}”指的是哪台电脑不明确：{choices}</translation>
    </message>
    <message>
        <source>No computer on the roster is called “{text}”.</source>
        <translation>单位名录上没有叫“{text}”的电脑。</translation>
    </message>
    <message>
        <source>Write its code, or unit and name: 平滩镇/办公室1号.</source>
        <translation>请写识别码，或单位与名称：平滩镇/办公室1号。</translation>
    </message>
    <message>
        <source>The computer {label} is retired already.</source>
        <translation>电脑“{label}”已经退役。</translation>
    </message>
    <message>
        <source>The computer {label} is revoked already.</source>
        <translation>电脑“{label}”已经作废。</translation>
    </message>
    <message>
        <source>On that computer choose “Join again” if it is to report once more.</source>
        <translation>如果这台电脑还要继续填报，请在该电脑上选“重新登记”。</translation>
    </message>
    <message>
        <source>Nothing was received from this computer, so number {number} cannot be its last.</source>
        <translation>还没有收到过这台电脑的文件，不能以第{number}号为最后编号。</translation>
    </message>
    <message>
        <source>Leave the number out.</source>
        <translation>请不写编号。</translation>
    </message>
    <message>
        <source>Number {number} lies before number {taken}, which was received.</source>
        <translation>第{number}号在已接收的第{taken}号之前。</translation>
    </message>
    <message>
        <source>Leave the number out to keep everything; revoke the computer if later files are not its own.</source>
        <translation>要保留全部已接收内容，请不写编号；如果之后的文件不是该电脑写的，请将其作废。</translation>
    </message>
    <message>
        <source>This is not the root key of this work: its code is {found}, not {expected}.</source>
        <translation>这不是本项工作的根密钥：它的识别码是 {found}，应为 {expected}。</translation>
    </message>
    <message>
        <source>Take the file metrodesk-root.key of this work from the safe; the recovery sheet shows its code.</source>
        <translation>请从保险柜取本项工作的 metrodesk-root.key；恢复说明上印有其识别码。</translation>
    </message>
    <message>
        <source>{path} is not the spare key of this work.</source>
        <translation>{path} 不是本项工作的备用密钥。</translation>
    </message>
    <message>
        <source>Take the file metrodesk-spare.key of this work from the safe.</source>
        <translation>请从保险柜取本项工作的 metrodesk-spare.key。</translation>
    </message>
    <message>
        <source>The receipt code is incomplete or mistyped.</source>
        <translation>回执码不完整或输入有误。</translation>
    </message>
    <message>
        <source>It has 12 digits; have it read out again and compare digit by digit.</source>
        <translation>回执码共12位数字，请对方重读一遍，逐位核对。</translation>
    </message>
    <message>
        <source>The receipt code {code} belongs to none of this computer&apos;s bundles.</source>
        <translation>回执码{code}与本机的报送包都不对应。</translation>
    </message>
    <message>
        <source>Ask the district for the code of this computer; it shows one for each.</source>
        <translation>区级对每台电脑各显示一个回执码，请询问本机的那一个。</translation>
    </message>
    <message>
        <source>No receipt came from the district for a year; {files} evidence files ({size} MB) would go along again.</source>
        <translation>已有一年没有收到区级回执，{files}个佐证材料（{size} MB）将再次随包发出。</translation>
    </message>
    <message>
        <source>Open the district&apos;s answer or type its receipt code first; or choose to send only the newest period&apos;s files (--evidence newest; the district asks for the others) or all (--evidence all).</source>
        <translation>请先打开区级下发包或录入回执码；也可选择只附最新一期的材料（--evidence newest，其余待区级索取）或全部附上（--evidence all）。</translation>
    </message>
    <message>
        <source>“{name}” ({size} bytes) is larger than a part may be ({limit} bytes).</source>
        <translation>“{name}”（{size}字节）超过每个分包的上限（{limit}字节）。</translation>
    </message>
    <message>
        <source>The reports alone need {size} bytes, more than a part may have ({limit} bytes).</source>
        <translation>仅填报内容就需要{size}字节，超过每个分包的上限（{limit}字节）。</translation>
    </message>
    <message>
        <source>Choose a larger limit, or hand the bundle over on a stick.</source>
        <translation>请调大上限，或改用U盘报送。</translation>
    </message>
    <message>
        <source>As far as this computer knows, {unit} has no other computer.</source>
        <translation>据本机所知，{unit}没有其他电脑。</translation>
    </message>
    <message>
        <source>If another one has joined, open the district&apos;s newest answer first.</source>
        <translation>如果另一台电脑已经登记，请先打开区级最新的下发包。</translation>
    </message>
    <message>
        <source>The district has not entered or changed the report on task {number}.</source>
        <translation>区级没有代录或代改第{number}项任务。</translation>
    </message>
    <message>
        <source>There is nothing to confirm; fill it in as usual.</source>
        <translation>无须确认，照常填报即可。</translation>
    </message>
    <message>
        <source>it is not valid JSON in UTF-8, or has a key twice</source>
        <translation>不是有效的UTF-8编码JSON文件，或同一个键写了两次</translation>
    </message>
    <message>
        <source>“by” is no name on one line of at most 100 characters</source>
        <translation>“by”应为一行文字、最多100个字的姓名</translation>
    </message>
    <message>
        <source>Number {number} is no number a file can bear; {taken} was received.</source>
        <translation>第{number}号不可能是文件编号；已接收到第{taken}号。</translation>
    </message>
    <message>
        <source>Write the number of its last file, or leave it out.</source>
        <translation>请写该电脑最后一个文件的编号，或不写编号。</translation>
    </message>
    <message>
        <source>This is the district&apos;s workspace; a unit&apos;s is needed here.</source>
        <translation>这是区级主管单位的工作库，此处需要填报单位的工作库。</translation>
    </message>
    <message>
        <source>There is no printed form of {period} that differs from what is sealed now.</source>
        <translation>{period}没有已打印、且与现在定稿内容不同的正式表。</translation>
    </message>
    <message>
        <source>Seal the changes first; if no form was ever printed, print the form itself.</source>
        <translation>先把改动定稿；从未打印过正式表的，直接打印正式表。</translation>
    </message>
    <message>
        <source>{count} fields have changed: they do not fit on one correction page.</source>
        <translation>共有{count}处改动，一页更正页放不下。</translation>
    </message>
    <message>
        <source>Print the form again and have it signed and stamped; the old sheet is void.</source>
        <translation>请重新打印正式表并签字盖章，原表作废。</translation>
    </message>
    <message>
        <source>Check the stick or copy the file to this computer, then try again.</source>
        <translation>请检查U盘，或把文件复制到本机后再试。</translation>
    </message>
    <message>
        <source>Remove pictures from it, or copy the table into a new workbook.</source>
        <translation>请删除其中的图片，或把表格复制到新工作簿。</translation>
    </message>
    <message>
        <source>Ask the sender for the file again.</source>
        <translation>请对方重新发送该文件。</translation>
    </message>
    <message>
        <source>{file} is no spreadsheet this program reads.</source>
        <translation>{file}不是本程序能读的表格文件。</translation>
    </message>
    <message>
        <source>Open it in WPS or Excel and save it as .xlsx.</source>
        <translation>请用WPS或Excel打开，另存为.xlsx后再试。</translation>
    </message>
    <message>
        <source>Open it with its password, save it without one and try again.</source>
        <translation>请用密码打开，取消密码后保存再试。</translation>
    </message>
    <message>
        <source>{file} is far larger unpacked than any form.</source>
        <translation>{file}解压后远大于任何报表，未读取。</translation>
    </message>
    <message>
        <source>Copy the filled cells into a new workbook; do not open files from unknown senders.</source>
        <translation>请把填好的单元格复制到新工作簿；来历不明的文件不要打开。</translation>
    </message>
    <message>
        <source>{file} holds far more filled cells than any form.</source>
        <translation>{file}中有内容的单元格远多于任何报表。</translation>
    </message>
    <message>
        <source>Copy the filled cells into a new workbook and try again.</source>
        <translation>请把填好的单元格复制到新工作簿后再试。</translation>
    </message>
    <message>
        <source>{file} is damaged.</source>
        <translation>{file}已损坏。</translation>
    </message>
    <message>
        <source>Open it in WPS or Excel and save it again, or ask the sender for it again.</source>
        <translation>请用WPS或Excel打开后重新保存，或请对方重新发送。</translation>
    </message>
    <message>
        <source>{folder} has {free} MB left, {needed} MB are needed. Nothing was written there.</source>
        <translation>{folder} 只剩 {free} MB，需要 {needed} MB。没有向那里写入任何内容。</translation>
    </message>
    <message>
        <source>Make room there, or choose another drive or folder.</source>
        <translation>请腾出空间，或另选U盘、文件夹。</translation>
    </message>
    <message>
        <source>The system did not let go of {folder}: something there is still open.</source>
        <translation>系统没有放开 {folder}：还有程序正在使用它。</translation>
    </message>
    <message>
        <source>Close windows and programs that show it, then try again or use the system&apos;s own “eject”.</source>
        <translation>请关闭正在显示它的窗口和程序，再试一次，或使用系统的“弹出”。</translation>
    </message>
    <message>
        <source>{count} question(s) about the sheets are not answered yet; nothing was changed.</source>
        <translation>表格中还有{count}个问题没有答复，未作任何改动。</translation>
    </message>
    <message>
        <source>Answer them in the list, the problems stand first.</source>
        <translation>请在清单中逐个答复，有问题的排在最前。</translation>
    </message>
    <message>
        <source>The district has not entered or changed the overview text.</source>
        <translation>区级没有代录或代改综合情况。</translation>
    </message>
    <message>
        <source>There is no such important matter here.</source>
        <translation>这里没有这条重要情况。</translation>
    </message>
    <message>
        <source>Look at the list of important matters; it may have been given up.</source>
        <translation>请查看重要情况列表；它可能已被放弃。</translation>
    </message>
    <message>
        <source>The important matter cannot be sealed: {fields} must be filled in.</source>
        <translation>重要情况不能定稿：{fields}还没有填写。</translation>
    </message>
    <message>
        <source>Fill these in; measures taken, a phone and evidence may follow in a later version.</source>
        <translation>请补填后再定稿；已采取措施、办公电话和佐证材料可以在以后的版本中补报。</translation>
    </message>
    <message>
        <source>{period} is a past period: what is changed there is a correction and needs a reason.</source>
        <translation>{period}是往期，现在改动属于更正，须写明更正理由。</translation>
    </message>
    <message>
        <source>Give the reason on the page “Correct a past period”; it travels with the correction.</source>
        <translation>请在“更正往期”页写明理由；理由随更正一并报送。</translation>
    </message>
    <message>
        <source>No important matter has been entered or changed.</source>
        <translation>没有填写或改动任何重要情况。</translation>
    </message>
    <message>
        <source>Write it down first; then it can be sealed.</source>
        <translation>请先填写，再定稿。</translation>
    </message>
    <message>
        <source>The workspace {path} is open in another MetroDesk window.</source>
        <translation>工作库 {path} 已在另一个 MetroDesk 窗口中打开。</translation>
    </message>
    <message>
        <source>Look for that window, perhaps under another account of this computer; close it there, then try again.</source>
        <translation>请找到那个窗口（可能在本机的另一个用户账户下），在那里关闭后再试。</translation>
    </message>
    <message>
        <source>the file is no document this program knows</source>
        <translation>不是本程序认识的文件</translation>
    </message>
    <message>
        <source>unpacked it would be far too large</source>
        <translation>展开后过大</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>it is protected by a password</source>
        <translation>文件设有密码</translation>
    </message>
    <message>
        <source>it is an old Word or WPS file (doc, wps)</source>
        <translation>是旧格式的 Word 或 WPS 文件（doc、wps）</translation>
    </message>
    <message>
        <source>it is an OFD file</source>
        <translation>是 OFD 版式文件</translation>
    </message>
    <message>
        <source>it is a picture</source>
        <translation>是图片</translation>
    </message>
    <message>
        <source>its pages are pictures without text</source>
        <translation>各页是扫描图像，没有文字</translation>
    </message>
    <message>
        <source>it is an archive of files</source>
        <translation>是压缩包</translation>
    </message>
    <message>
        <source>Check the file and its place, and choose it again.</source>
        <translation>请检查文件和所在位置，再选一次。</translation>
    </message>
    <message>
        <source>Open it, save it as a Word document (docx) or plain text, and try again.</source>
        <translation>请打开后另存为 Word 文档（docx）或纯文本，再选一次。</translation>
    </message>
    <message>
        <source>Ask for the Word or text file, or have the text recognised and saved as docx.</source>
        <translation>请向来文单位索取 Word 或文本文件，或者识别文字、核对后另存为 docx。</translation>
    </message>
    <message>
        <source>Open it, save it anew under another name, or ask for another copy.</source>
        <translation>请打开后换名另存，或者另要一份。</translation>
    </message>
    <message>
        <source>Take the password off in the program it was made with, save it, and try again.</source>
        <translation>请用原来的软件去掉密码并保存，再选一次。</translation>
    </message>
    <message>
        <source>Unpack it and choose the document inside.</source>
        <translation>请解压后选择里面的文件。</translation>
    </message>
    <message>
        <source>Save only the document and its table without pictures, and try again.</source>
        <translation>请去掉图片，只保存正文和附表，再选一次。</translation>
    </message>
    <message>
        <source>Save the document as docx, xlsx or plain text and try again.</source>
        <translation>请另存为 docx、xlsx 或纯文本文件，再选一次。</translation>
    </message>
    <message>
        <source>{part} of {document} is not among the papers above this plan.</source>
        <translation>{document}的{part}不在本方案的上级文件里。</translation>
    </message>
    <message>
        <source>“plan chain” lists the papers above it with their clauses.</source>
        <translation>用 plan chain 命令可以列出上级文件和条款。</translation>
    </message>
    <message>
        <source>“{document}” is none of the papers that the plan cites and lacks.</source>
        <translation>“{document}”不是本方案引用而缺少的文件。</translation>
    </message>
    <message>
        <source>Choose the file of the paper that is shown as not at hand, number and all.</source>
        <translation>请选择标为“缺件”的那份文件，并核对文号。</translation>
    </message>
    <message>
        <source>No paper “{document}” was read into the plan.</source>
        <translation>方案里没有补充读入过“{document}”。</translation>
    </message>
    <message>
        <source>Look up its number among the papers the plan carries out; nothing was changed.</source>
        <translation>请在方案的上级依据中核对文号；没有改动任何内容。</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>only pictures, PDF, Word, Excel, PowerPoint, WPS and OFD files can be attached</source>
        <translation>只能附图片、PDF、Word、Excel、PPT、WPS 和 OFD 文件</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>the file is larger than 64 MiB</source>
        <translation>文件超过 64 MB</translation>
    </message>
    <message>
        <source>the file is damaged or was not copied to its end</source>
        <translation>文件已损坏或没有复制完整</translation>
    </message>
    <message>
        <source>the file is not there or cannot be read</source>
        <translation>文件不存在或无法读取</translation>
    </message>
    <message>
        <source>the picture has too many pixels</source>
        <translation>图片像素过多</translation>
    </message>
    <message>
        <source>the scan has several pages in one picture file</source>
        <translation>扫描图片里有多页</translation>
    </message>
    <message>
        <source>it is in the format of newer telephones (HEIC), which office PCs cannot open</source>
        <translation>这是新款手机的图片格式（HEIC），办公电脑打不开</translation>
    </message>
    <message>
        <source>it is a video or a sound</source>
        <translation>这是视频或音频</translation>
    </message>
    <message>
        <source>it is a program or holds one, whatever its name says</source>
        <translation>这是程序或夹带程序，与文件名不符</translation>
    </message>
    <message>
        <source>it is a packed file</source>
        <translation>这是压缩包</translation>
    </message>
    <message>
        <source>it holds macros, which other computers must not run</source>
        <translation>文件带有宏，不宜在其他电脑上运行</translation>
    </message>
    <message>
        <source>it is protected by a password</source>
        <translation>文件设有打开密码</translation>
    </message>
    <message>
        <source>unpacked it would be far too large</source>
        <translation>文件展开后过大，疑似恶意文件</translation>
    </message>
    <message>
        <source>something else is hidden in or behind it</source>
        <translation>文件里夹带了其他内容</translation>
    </message>
    <message>
        <source>its name says another kind of file than it is</source>
        <translation>文件后缀与实际内容不符</translation>
    </message>
    <message>
        <source>it is only a link to a file</source>
        <translation>这只是快捷方式，不是文件本身</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>这是文件夹</translation>
    </message>
    <message>
        <source>Scan it with a lower resolution, or attach only the pages that matter.</source>
        <translation>请降低扫描分辨率，或只附需要的页。</translation>
    </message>
    <message>
        <source>Copy the file from where it came from once more.</source>
        <translation>请从来源处重新复制该文件。</translation>
    </message>
    <message>
        <source>See whether it can be opened; if not, copy or scan it once more.</source>
        <translation>请先看能否打开；打不开的，重新复制或扫描。</translation>
    </message>
    <message>
        <source>See whether the stick is plugged in, then choose the file again.</source>
        <translation>请检查 U 盘是否插好，再重新选择文件。</translation>
    </message>
    <message>
        <source>Make the picture smaller in a picture program first.</source>
        <translation>请先用图片软件把图片改小。</translation>
    </message>
    <message>
        <source>Save the scan as PDF and attach that.</source>
        <translation>请把扫描件另存为 PDF 后再附。</translation>
    </message>
    <message>
        <source>On the telephone: settings, camera, formats, “most compatible”; or open it there and save it as JPG.</source>
        <translation>请在手机“设置—相机—格式”中选“兼容性最佳”后重拍，或在手机上另存为 JPG 再发过来。</translation>
    </message>
    <message>
        <source>Attach one picture of it, and say in the text where the whole is kept.</source>
        <translation>请附一张截图，并在文字中写明视频存放处。</translation>
    </message>
    <message>
        <source>Do not open it; have the computer checked for viruses.</source>
        <translation>请不要打开，并对电脑查杀病毒。</translation>
    </message>
    <message>
        <source>Unpack it and attach the files in it.</source>
        <translation>请解压后附其中的文件。</translation>
    </message>
    <message>
        <source>Save it as an ordinary docx or xlsx, or as PDF, and attach that.</source>
        <translation>请另存为普通 docx、xlsx 或 PDF 后再附。</translation>
    </message>
    <message>
        <source>Save it without a password and attach that.</source>
        <translation>请取消密码另存后再附。</translation>
    </message>
    <message>
        <source>Open it and save it anew under another name, or print it to PDF.</source>
        <translation>请打开后另存为新文件，或打印成 PDF。</translation>
    </message>
    <message>
        <source>Look at what the file really is, give it the right ending, then attach it.</source>
        <translation>请核对文件实际类型，改正后缀后再附。</translation>
    </message>
    <message>
        <source>Attach the file itself.</source>
        <translation>请附文件本身。</translation>
    </message>
    <message>
        <source>Open the folder and choose the files in it.</source>
        <translation>请打开文件夹，选择其中的文件。</translation>
    </message>
    <message>
        <source>Attach a picture, a PDF or an office document.</source>
        <translation>请附图片、PDF 或办公文档。</translation>
    </message>
    <message>
        <source>made smaller {before} → {after}</source>
        <translation>已压缩 {before}→{after}</translation>
    </message>
    <message>
        <source>the place it was taken at removed</source>
        <translation>已去除拍摄位置</translation>
    </message>
    <message>
        <source>data of camera and maker removed</source>
        <translation>已去除相机和作者信息</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>evidence_mime</name>
    <message>
        <source>Picture {moment}.png</source>
        <translation>图片 {moment}.png</translation>
    </message>
</context>
<context>
    <name>evidence_question</name>
    <message>
        <source>Open the district&apos;s newest file or type its receipt code first. Otherwise choose: all reports go along in any case; what evidence is left out the district asks for when it needs it.</source>
        <translation>请先打开最新的下发包或登记回执码；否则请选择：填报内容都会带上，未带的佐证材料区级需要时会另行索要。</translation>
    </message>
    <message>
        <source>Evidence of the newest period only</source>
        <translation>佐证材料只带本期</translation>
    </message>
    <message>
        <source>All evidence</source>
        <translation>佐证材料全带</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>{name} ({unit})</source>
        <translation>{name}（{unit}）</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不涉及</translation>
    </message>
    <message>
        <source>{text} → {figure}? Enter confirms</source>
        <translation>{text} → {figure}，按回车确认</translation>
    </message>
    <message>
        <source>{text} → {figure}? Another unit than {unit} is written; Enter confirms</source>
        <translation>{text} → {figure}，所写单位与“{unit}”不同，如无误按回车确认</translation>
    </message>
    <message>
        <source>{text} → {figure}? {unit} are counted whole; Enter confirms</source>
        <translation>{text} → {figure}，“{unit}”一般填整数，如无误按回车确认</translation>
    </message>
    <message>
        <source>{text} looks like a date. If it is a number, {figure}, Enter confirms</source>
        <translation>{text}像是日期；如确是数量{figure}，按回车确认</translation>
    </message>
    <message>
        <source>Nothing is written here</source>
        <translation>这里没有填写</translation>
    </message>
    <message>
        <source>“{text}” is no number. Write digits; 0 for none; or “不涉及” and the reason</source>
        <translation>“{text}”不是数字。请填阿拉伯数字；没有发生填0；与本单位无关填“不涉及”并写原因</translation>
    </message>
    <message>
        <source>“{text}” has several numbers. Write one</source>
        <translation>“{text}”里有几个数，请只填一个</translation>
    </message>
    <message>
        <source>“{text}” is less than 0. Write what was really done</source>
        <translation>“{text}”小于0，请填实际数</translation>
    </message>
    <message>
        <source>“{text}” is too large or too finely divided for a figure</source>
        <translation>“{text}”过大或小数位过多，请核对</translation>
    </message>
    <message>
        <source>“{text}” is a percentage. Write the number itself</source>
        <translation>“{text}”是百分数，请填具体数量</translation>
    </message>
    <message>
        <source>“{text}” is only an upper bound. Write the number itself</source>
        <translation>“{text}”只说了上限，请填具体数量</translation>
    </message>
    <message>
        <source>“{text}” is only a lower bound. Write the number itself</source>
        <translation>“{text}”只说了下限，请填具体数量</translation>
    </message>
    <message>
        <source>“{text}” has another unit than {unit}</source>
        <translation>“{text}”的单位不是“{unit}”</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number</source>
        <translation>“{text}”不是整数</translation>
    </message>
    <message>
        <source>“{text}” is a date. Write the number</source>
        <translation>“{text}”是日期，请填数量</translation>
    </message>
    <message>
        <source>“{name}” is still missing</source>
        <translation>还缺“{name}”</translation>
    </message>
    <message>
        <source>Taken from last period; check it</source>
        <translation>取自上期，请核对</translation>
    </message>
    <message>
        <source>Rate {rate}</source>
        <translation>比率{rate}</translation>
    </message>
    <message>
        <source>Rate {rate}, running {total}</source>
        <translation>比率{rate}，累计{total}</translation>
    </message>
    <message>
        <source>Running total {total} = {parts}</source>
        <translation>累计{total}＝{parts}</translation>
    </message>
    <message>
        <source>As it stands at the end of the period</source>
        <translation>填截至本期末的数</translation>
    </message>
    <message>
        <source>Write this year&apos;s running total; this period&apos;s figure is computed</source>
        <translation>填本年累计数，本期数自动算出</translation>
    </message>
    <message>
        <source>Write this period&apos;s figure; this year&apos;s running total is computed</source>
        <translation>填本期数，本年累计数自动算出</translation>
    </message>
    <message>
        <source>No such figure in this table: choose where it goes, or leave it out</source>
        <translation>表中没有对应的数据项：请选择填到哪里，或不填</translation>
    </message>
    <message>
        <source>{why} (if ticked it is put in as it is, to be mended)</source>
        <translation>{why}（勾选则照原样放入，待改正）</translation>
    </message>
    <message>
        <source>{text} → {figure}? Tick to confirm</source>
        <translation>{text} → {figure}，勾选即确认</translation>
    </message>
    <message>
        <source>Not applicable: {reason}</source>
        <translation>不涉及：{reason}</translation>
    </message>
    <message>
        <source>Several figures stand in this row; this is the first. Tick if it is the one</source>
        <translation>这一行有几个数，这是第一个；如是要填的数请勾选</translation>
    </message>
    <message>
        <source>Pasted more than once. Tick the one that holds</source>
        <translation>同一数据项粘贴了几次，请勾选以哪个为准</translation>
    </message>
    <message>
        <source>The name beside it is another one. Tick if this is where it goes</source>
        <translation>旁边的名称与数据项不同，如确是填到这里请勾选</translation>
    </message>
    <message>
        <source>Stands under the other heading (period or running total). Tick if it is right</source>
        <translation>这个数在另一栏（本期与累计不同），如确是要填的数请勾选</translation>
    </message>
    <message>
        <source>{text}; but the other column says {pasted}, and {here} follows from what was reported. Tick if right</source>
        <translation>{text}；但所粘贴的另一栏为{pasted}，按已报数应为{here}，如无误请勾选</translation>
    </message>
</context>
<context>
    <name>finding_notes</name>
    <message>
        <source>Checks and explanations</source>
        <translation>校验和说明</translation>
    </message>
    <message>
        <source>The unit has not explained this.</source>
        <translation>单位未作说明。</translation>
    </message>
    <message>
        <source>Explanation: {words}</source>
        <translation>说明：{words}</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>Status</source>
        <translation>进展状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>完成比例</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展情况</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下一步措施</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>No status is chosen yet.</source>
        <translation>尚未选择进展状态。</translation>
    </message>
    <message>
        <source>The status “{status}” does not fit this task in this period; choose another.</source>
        <translation>本期此项任务不能选“{status}”，请另选。</translation>
    </message>
    <message>
        <source>The status “{status}” needs a reason.</source>
        <translation>选择“{status}”时须填写原因。</translation>
    </message>
    <message>
        <source>The status “{status}” needs a text in “Progress”.</source>
        <translation>选择“{status}”时须填写“进展情况”。</translation>
    </message>
    <message>
        <source>“Progress” has only {count} characters and says hardly anything.</source>
        <translation>“进展情况”只有{count}个字，内容过于简单。</translation>
    </message>
    <message>
        <source>“Progress” has a text although the status is “{status}”.</source>
        <translation>状态为“{status}”，但“进展情况”中有文字。</translation>
    </message>
    <message>
        <source>The status “{status}” needs “Next steps”.</source>
        <translation>选择“{status}”时须填写“下一步措施”。</translation>
    </message>
    <message>
        <source>“{field}” still has “{found}” in it.</source>
        <translation>“{field}”中还有“{found}”。</translation>
    </message>
    <message>
        <source>“{field}” has the secrecy mark “{found}”. No classified information may be entered.</source>
        <translation>“{field}”中有密级标志“{found}”，严禁录入涉密信息。</translation>
    </message>
    <message>
        <source>“{field}” seems to have somebody&apos;s identity number in it; take it out.</source>
        <translation>“{field}”中疑似有身份证号码，请删除。</translation>
    </message>
    <message>
        <source>“{field}” seems to have a mobile number in it; office numbers only.</source>
        <translation>“{field}”中疑似有手机号码，只能填写办公电话。</translation>
    </message>
    <message>
        <source>“Progress” is word for word that of last period.</source>
        <translation>“进展情况”与上期一字不差。</translation>
    </message>
    <message>
        <source>{percent} % is not between 0 and 100.</source>
        <translation>完成比例 {percent}% 不在0到100之间。</translation>
    </message>
    <message>
        <source>A continuous task is never 100 % done.</source>
        <translation>持续推进的任务不能填100%。</translation>
    </message>
    <message>
        <source>The status is “Not started”, but {percent} % are done.</source>
        <translation>状态为“未启动”，但完成比例为 {percent}%。</translation>
    </message>
    <message>
        <source>The status is “{status}”, but the deadline {deadline} is over on {day}: choose “Done”, or “Overdue” with the reason.</source>
        <translation>状态为“{status}”，但完成时限{deadline}到{day}已过；请选“已完成”，或选“超期未完成”并写明原因。</translation>
    </message>
    <message>
        <source>The status is “{status}”, but on {day} the deadline {deadline} is still to come.</source>
        <translation>状态为“{status}”，但到{day}还未到完成时限{deadline}。</translation>
    </message>
    <message>
        <source>The status “{status}” needs the percentage done.</source>
        <translation>状态“{status}”需要填写完成比例。</translation>
    </message>
    <message>
        <source>The status is “Done”, but only {percent} % are done, {difference} % less than all.</source>
        <translation>状态为“已完成”，但完成比例只有{percent}%，少{difference}个百分点。</translation>
    </message>
    <message>
        <source>100 % are done, but the status is “{status}”; choose “Done”.</source>
        <translation>完成比例为100%，但状态为“{status}”；请选“已完成”。</translation>
    </message>
    <message>
        <source>The status is “On schedule”, but {percent} % are done and the calendar expects {expected} %: {difference} % too little.</source>
        <translation>状态为“按序时推进”，但完成比例{percent}%低于序时进度{expected}%，少{difference}个百分点；如确已滞后，请选“慢于序时”。</translation>
    </message>
    <message>
        <source>The status is “Behind schedule”, but {percent} % are done and the calendar expects {expected} %: nothing is missing.</source>
        <translation>状态为“慢于序时”，但完成比例{percent}%不低于序时进度{expected}%；请核对状态或比例。</translation>
    </message>
    <message>
        <source>The status “{status}” needs a text in “Problems”.</source>
        <translation>状态“{status}”需要填写“存在问题”。</translation>
    </message>
    <message>
        <source>“{field}” has {count} characters, {difference} more than the {limit} that fit the printed form well.</source>
        <translation>“{field}”有{count}字，比打印时放得下的{limit}字多{difference}字。</translation>
    </message>
    <message>
        <source>The plan asks for {least} file(s) of evidence; {count} are attached, {difference} missing.</source>
        <translation>填报方案要求附{least}件佐证材料，现有{count}件，还差{difference}件。</translation>
    </message>
    <message>
        <source>“{name}” is blank. Write the figure, 0 for none, or “Not applicable” with the reason.</source>
        <translation>“{name}”未填。请填数字，没有填0，不涉及的写明原因。</translation>
    </message>
    <message>
        <source>“{name}” is said not to apply; say why.</source>
        <translation>“{name}”选了不涉及，请写明原因。</translation>
    </message>
    <message>
        <source>The status is “{status}”, but “{name}” has {value}.</source>
        <translation>状态为“{status}”，但“{name}”填了{value}。</translation>
    </message>
    <message>
        <source>“{name}” is {value}, {difference} less than the least of {limit}.</source>
        <translation>“{name}”{value}低于下限{limit}，少{difference}。</translation>
    </message>
    <message>
        <source>“{name}” is {value}, {difference} more than the most of {limit}.</source>
        <translation>“{name}”{value}高于上限{limit}，多{difference}。</translation>
    </message>
    <message>
        <source>“{name}” {value} is more than “{other}” {other_value}, by {difference}.</source>
        <translation>“{name}”{value}多于“{other}”{other_value}，多{difference}。</translation>
    </message>
    <message>
        <source>“{others}” make {other_value} together, {difference} more than “{name}” {value}.</source>
        <translation>“{others}”合计{other_value}，比“{name}”{value}多{difference}。</translation>
    </message>
    <message>
        <source>“{others}” make {other_value} together, {difference} less than “{name}” {value}.</source>
        <translation>“{others}”合计{other_value}，比“{name}”{value}少{difference}。</translation>
    </message>
    <message>
        <source>The running total of “{name}” is {value}, {difference} less than the {other_value} of {period}.</source>
        <translation>“{name}”累计{value}，比{period}的累计{other_value}少{difference}。</translation>
    </message>
    <message>
        <source>“{name}” is {value}, {difference} more than the {other_value} of {period}: unusually much.</source>
        <translation>“{name}”本期{value}，比{period}的{other_value}多{difference}，变动异常，请核对。</translation>
    </message>
    <message>
        <source>“{name}” is {value}, {difference} less than the {other_value} of {period}: unusually little.</source>
        <translation>“{name}”本期{value}，比{period}的{other_value}少{difference}，变动异常，请核对。</translation>
    </message>
    <message>
        <source>Overview text</source>
        <translation>综合情况</translation>
    </message>
    <message>
        <source>Whole situation</source>
        <translation>总体情况</translation>
    </message>
    <message>
        <source>Main practices</source>
        <translation>主要做法</translation>
    </message>
    <message>
        <source>Next plans</source>
        <translation>下一步打算</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>发生日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况经过</translation>
    </message>
    <message>
        <source>Measures taken</source>
        <translation>已采取措施</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Office phone</source>
        <translation>办公电话</translation>
    </message>
    <message>
        <source>The figure of “{name}” is not settled: confirm it with Enter in the table, or write it again.</source>
        <translation>“{name}”的数字还没有确认：请在数据表中按回车确认，或重新填写。</translation>
    </message>
</context>
<context>
    <name>finds</name>
    <message>
        <source>The district&apos;s file for {own}, no. {number}.</source>
        <translation>这是发给{own}的第{number}号下发包。</translation>
    </message>
    <message>
        <source>Open it: returns, receipts and changes of the plan come in; your typing is untouched.</source>
        <translation>请打开：退回意见、回执和方案变化会一并进来，正在填写的内容不受影响。</translation>
    </message>
    <message>
        <source>A file this district issued for {whose}.</source>
        <translation>这是本级发给{whose}的下发包。</translation>
    </message>
    <message>
        <source>The district&apos;s file for {whose}, not for {own}. Nothing was changed.</source>
        <translation>这是发给{whose}的下发包，本机是{own}，未作改动。</translation>
    </message>
    <message>
        <source>A district&apos;s file for its units.</source>
        <translation>这是区级发给单位的下发包。</translation>
    </message>
    <message>
        <source>Reports of {sender}, {period}, bundle no. {number}.</source>
        <translation>这是{sender}{period}的第{number}号报送包。</translation>
    </message>
    <message>
        <source>Take it in; it is proven before anything is written.</source>
        <translation>请接收；先核验，后入台账。</translation>
    </message>
    <message>
        <source>This unit&apos;s own reports, {period}, bundle no. {number}.</source>
        <translation>这是本机导出的{period}第{number}号报送包。</translation>
    </message>
    <message>
        <source>Reports of this unit&apos;s other computer, {period}, bundle no. {number}.</source>
        <translation>这是本单位另一台电脑的{period}第{number}号报送包。</translation>
    </message>
    <message>
        <source>Hand it to the district office; there is nothing to open here.</source>
        <translation>请交给区级；本机无需打开。</translation>
    </message>
    <message>
        <source>Reports of {sender}, {period}, not meant for this computer.</source>
        <translation>这是{sender}{period}的报送包，不是给本机的。</translation>
    </message>
    <message>
        <source>A unit&apos;s reports to its district.</source>
        <translation>这是单位报送区级的报送包。</translation>
    </message>
    <message>
        <source>What this unit&apos;s other computer knows, no. {number}.</source>
        <translation>这是本单位另一台电脑的第{number}号数据文件。</translation>
    </message>
    <message>
        <source>Open it: its reports come to this computer.</source>
        <translation>请打开：那台电脑的填报会进到本机。</translation>
    </message>
    <message>
        <source>This computer wrote it for the unit&apos;s other computer.</source>
        <translation>这是本机写给本单位另一台电脑的数据文件。</translation>
    </message>
    <message>
        <source>Open it on the other computer.</source>
        <translation>请到另一台电脑上打开。</translation>
    </message>
    <message>
        <source>A file between two computers of {sender}.</source>
        <translation>这是{sender}两台电脑之间的数据文件。</translation>
    </message>
    <message>
        <source>An enrolment file.</source>
        <translation>这是开通文件。</translation>
    </message>
    <message>
        <source>Join with it; the code is in the printed letter.</source>
        <translation>可用它加入；开通码在打印的通知书上。</translation>
    </message>
    <message>
        <source>An enrolment file this district issued for {whose}.</source>
        <translation>这是本级发给{whose}的开通文件。</translation>
    </message>
    <message>
        <source>An enrolment file; this computer has joined already.</source>
        <translation>这是开通文件；本机已经加入。</translation>
    </message>
    <message>
        <source>Use it on a new computer together with its letter.</source>
        <translation>请在新电脑上与通知书一起使用。</translation>
    </message>
    <message>
        <source>A computer of {sender} asks to be enrolled.</source>
        <translation>这是{sender}一台电脑的登记申请。</translation>
    </message>
    <message>
        <source>Take it in, then confirm it; its reports follow by themselves.</source>
        <translation>请接收后确认登记；它的报送包随后自动接收。</translation>
    </message>
    <message>
        <source>A computer&apos;s request to be enrolled.</source>
        <translation>这是电脑的登记申请。</translation>
    </message>
    <message>
        <source>A computer of {sender} has new keys.</source>
        <translation>这是{sender}一台电脑更换密钥的文件。</translation>
    </message>
    <message>
        <source>Take it in.</source>
        <translation>请接收。</translation>
    </message>
    <message>
        <source>A computer&apos;s new keys, for the district.</source>
        <translation>这是电脑更换密钥的文件，交给区级用。</translation>
    </message>
    <message>
        <source>Open the workspace first, then drop it again.</source>
        <translation>请先打开工作库，再拖入一次。</translation>
    </message>
    <message>
        <source> It belongs to another district&apos;s or another work; nothing was changed.</source>
        <translation>它属于另一区县或另一项填报工作，未作改动。</translation>
    </message>
    <message>
        <source>Hand it back to the sender, or open the workspace it belongs to.</source>
        <translation>请退给发来的人，或打开它所属的工作库。</translation>
    </message>
    <message>
        <source>An encrypted file of this program; no workspace is open.</source>
        <translation>这是本程序的加密文件；现在没有打开工作库。</translation>
    </message>
    <message>
        <source>Encrypted for another unit or computer; this one cannot read it. Nothing was changed.</source>
        <translation>这是加密给其他单位或电脑的文件，本机打不开，未作改动。</translation>
    </message>
    <message>
        <source>By its name a file of {whose}, encrypted for another computer. Nothing was changed.</source>
        <translation>按文件名是{whose}的文件，加密给别的电脑，本机打不开，未作改动。</translation>
    </message>
    <message>
        <source>Hand it to the one it is meant for. If it is meant for you, ask the sender to write it anew.</source>
        <translation>请交给应收的人；如果就是给本机的，请对方重新导出。</translation>
    </message>
    <message>
        <source>A sheet given out by this program: {whose}, {period}, “{name}”.</source>
        <translation>这是本程序发出的填报表格：{whose}，{period}，“{name}”。</translation>
    </message>
    <message>
        <source>Read it in: every difference is shown first, nothing is written before you confirm.</source>
        <translation>可以读入：先逐项列出差异，确认之前不写入。</translation>
    </message>
    <message>
        <source>A sheet of {whose}, {period}, not of this unit.</source>
        <translation>这是{whose}{period}的填报表格，不是本单位的。</translation>
    </message>
    <message>
        <source>A sheet given out by this program.</source>
        <translation>这是本程序发出的填报表格。</translation>
    </message>
    <message>
        <source>A printed form of {whose}, {period}, code {code}: it is the newest one known here.</source>
        <translation>这是{whose}{period}的正式表，核验码 {code}，与本机最新的定稿一致。</translation>
    </message>
    <message>
        <source>A printed form of {whose}, {period}, code {code}: void, a newer one was sealed since.</source>
        <translation>这是{whose}{period}的正式表，核验码 {code}，已作废：此后又定过稿。</translation>
    </message>
    <message>
        <source>Print the newest form or a correction page.</source>
        <translation>请打印最新的正式表或更正页。</translation>
    </message>
    <message>
        <source>A printed form with the code {code}, which is not known here.</source>
        <translation>这是正式表，核验码 {code}，本机没有它的数据。</translation>
    </message>
    <message>
        <source>Compare it at the district, where its data were taken in.</source>
        <translation>请在接收过数据的区级电脑上核对。</translation>
    </message>
    <message>
        <source>A printed form with the code {code}.</source>
        <translation>这是正式表，核验码 {code}。</translation>
    </message>
    <message>
        <source>A workspace of this program.</source>
        <translation>这是本程序的工作库。</translation>
    </message>
    <message>
        <source>Open it; on a stick copy it to this computer&apos;s disk first.</source>
        <translation>可以打开；在U盘上的，先复制到本机硬盘。</translation>
    </message>
    <message>
        <source>A file out of a workspace.</source>
        <translation>这是工作库里的文件。</translation>
    </message>
    <message>
        <source>Open the folder it belongs to; a single file of it is of no use.</source>
        <translation>请打开它所在的工作库文件夹，单个文件没有用处。</translation>
    </message>
    <message>
        <source>A backup of a workspace.</source>
        <translation>这是工作库的备份。</translation>
    </message>
    <message>
        <source>Keep it; it is needed if the workspace is lost. The help tells how it is restored.</source>
        <translation>请保管好，工作库丢失时要用；恢复办法见帮助。</translation>
    </message>
    <message>
        <source>A file with private keys.</source>
        <translation>这是密钥文件。</translation>
    </message>
    <message>
        <source>It belongs into the safe: leave it on no shared stick and send it to nobody.</source>
        <translation>应当放进保险柜：不要留在公用U盘上，也不要发给任何人。</translation>
    </message>
    <message>
        <source>A list of units and computers, for checking files elsewhere.</source>
        <translation>这是单位和电脑的名册，供别处核验文件用。</translation>
    </message>
    <message>
        <source>A plan: {title} {number}.</source>
        <translation>这是填报方案：{title}{number}。</translation>
    </message>
    <message>
        <source>A plan is adopted by the district; units get it with the district&apos;s next file.</source>
        <translation>填报方案由区级采用；单位会随下一份下发包收到。</translation>
    </message>
    <message>
        <source>An official text, {number}.</source>
        <translation>这是政府文件原文，{number}。</translation>
    </message>
    <message>
        <source>The district reads a plan from it; here it can only be read.</source>
        <translation>由区级据此形成填报方案；这里只能查看。</translation>
    </message>
    <message>
        <source>A spreadsheet, none that this program gave out.</source>
        <translation>这是电子表格，不是本程序发出的。</translation>
    </message>
    <message>
        <source>Attach it to a task as evidence, or copy cells out of it.</source>
        <translation>可作为佐证材料加到任务中，或从中复制单元格。</translation>
    </message>
    <message>
        <source>A picture.</source>
        <translation>这是图片。</translation>
    </message>
    <message>
        <source>A document.</source>
        <translation>这是文档。</translation>
    </message>
    <message>
        <source>An archive with nothing of this program in it.</source>
        <translation>这是压缩包，里面没有本程序的文件。</translation>
    </message>
    <message>
        <source>Unpack it first if something for this program should be inside.</source>
        <translation>如果里面应有本程序的文件，请先解压。</translation>
    </message>
    <message>
        <source>An empty file.</source>
        <translation>这是空文件。</translation>
    </message>
    <message>
        <source>Copying it was cut off, it seems; ask the sender for it again.</source>
        <translation>可能没有复制完，请对方重新发送。</translation>
    </message>
    <message>
        <source>It could not be read ({detail}).</source>
        <translation>文件读不出来（{detail}）。</translation>
    </message>
    <message>
        <source>Check the stick or copy the file to this computer, then try again.</source>
        <translation>请检查U盘，或先复制到本机再试。</translation>
    </message>
    <message>
        <source>No file of this program and none it can use.</source>
        <translation>不是本程序的文件，也用不上。</translation>
    </message>
    <message>
        <source>Hand it to the one it is for.</source>
        <translation>请交给应收的人。</translation>
    </message>
    <message>
        <source>It can be attached to a task as evidence.</source>
        <translation>可作为佐证材料加到任务中。</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>无需处理。</translation>
    </message>
    <message>
        <source>A breakdown of tasks without a document&apos;s number.</source>
        <translation>没有文号的任务分解清单。</translation>
    </message>
    <message>
        <source>Read it: text and result stand side by side before anything is used.</source>
        <translation>读取它：原文与结果左右对照，确认后才采用。</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Join once with the enrolment file and the code from the letter.</source>
        <translation>首次使用：用开通文件和开通函上的开通码加入，只需一次。</translation>
    </message>
    <message>
        <source>Fill in each task; everything is saved as you type.</source>
        <translation>逐项填写任务进展，边写边自动保存。</translation>
    </message>
    <message>
        <source>Check, print for review, seal, print the form.</source>
        <translation>校验、打印送审稿、定稿、打印正式表。</translation>
    </message>
    <message>
        <source>Have it signed and stamped, export to a stick, hand it over.</source>
        <translation>签字盖章，导出到U盘，报送。</translation>
    </message>
    <message>
        <source>Open what the district sends; correct what was returned and hand it in again.</source>
        <translation>打开区级下发包；退回的改正后再报一次。</translation>
    </message>
    <message>
        <source>Open the work, check the plan and the list of units.</source>
        <translation>开设填报工作，核对填报方案和单位名录。</translation>
    </message>
    <message>
        <source>Make an enrolment file and a letter for every unit.</source>
        <translation>为每个单位制作开通文件和开通函。</translation>
    </message>
    <message>
        <source>Take in whatever arrives; confirm new computers with one click.</source>
        <translation>收到什么就接收什么；新电脑一键确认登记。</translation>
    </message>
    <message>
        <source>Accept or return what came in, then issue a file to every unit.</source>
        <translation>办理收到的填报：通过或退回，再给各单位生成下发包。</translation>
    </message>
    <message>
        <source>Compare stamped paper with the data by its form code; register what has come.</source>
        <translation>用核验码核对盖章的纸质表与数据是否一致，登记收到的纸质件。</translation>
    </message>
    <message>
        <source>See who is missing, copy the reminder, export the summary.</source>
        <translation>查看谁还没报，复制催报文字，导出汇总表。</translation>
    </message>
    <message>
        <source>A unit&apos;s way</source>
        <translation>填报单位怎么做</translation>
    </message>
    <message>
        <source>The district&apos;s way</source>
        <translation>区级主管单位怎么做</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>go to a page</source>
        <translation>切换页面</translation>
    </message>
    <message>
        <source>search in the page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>copy the selected rows; they paste as cells</source>
        <translation>复制所选行，可直接粘贴到表格中</translation>
    </message>
    <message>
        <source>open the selected row</source>
        <translation>打开所选行</translation>
    </message>
    <message>
        <source>next or previous field</source>
        <translation>下一个或上一个栏目</translation>
    </message>
    <message>
        <source>help for the page in front</source>
        <translation>当前页面的帮助</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>深入了解</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>从这里开始</translation>
    </message>
    <message>
        <source>The unit&apos;s pages</source>
        <translation>单位各页</translation>
    </message>
    <message>
        <source>The district&apos;s pages</source>
        <translation>区级各页</translation>
    </message>
    <message>
        <source>Questions often asked</source>
        <translation>常见问题</translation>
    </message>
</context>
<context>
    <name>incident_reports</name>
    <message>
        <source>seen</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>未阅</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况经过</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到时间</translation>
    </message>
</context>
<context>
    <name>indicators</name>
    <message>
        <source>Correct the entry and save again; nothing was changed.</source>
        <translation>改正后重新保存；没有作任何改动。</translation>
    </message>
    <message>
        <source>The plan has no indicator {where}.</source>
        <translation>方案中没有指标{where}。</translation>
    </message>
    <message>
        <source>Look at the list of indicators and choose one of them.</source>
        <translation>请看指标清单，从中选一项。</translation>
    </message>
    <message>
        <source>There is no such figure in force.</source>
        <translation>没有这条有效的指标数据。</translation>
    </message>
    <message>
        <source>Look at the figures as they are now and try again.</source>
        <translation>请看现在的数据后再试。</translation>
    </message>
    <message>
        <source>{where} has not begun yet.</source>
        <translation>{where}还没有开始。</translation>
    </message>
    <message>
        <source>Enter a figure of a year or period that has begun.</source>
        <translation>请填已经开始的年度或时期的数。</translation>
    </message>
    <message>
        <source>It is not said where the figure is from.</source>
        <translation>没有写明数据来源。</translation>
    </message>
    <message>
        <source>Write the source, such as a bulletin, a letter or a register, and save again.</source>
        <translation>请写明来源，如统计公报、复函、台账，再保存。</translation>
    </message>
    <message>
        <source>“{where}” asks for another kind of entry: figures for figures, words for words.</source>
        <translation>“{where}”要填的不是这一类：目标是数字的填数字，目标是文字的填文字。</translation>
    </message>
    <message>
        <source>“{where}” is no rate; enter one figure.</source>
        <translation>“{where}”不是比率，请填一个数。</translation>
    </message>
    <message>
        <source>“{where}” is no figure that is surely understood.</source>
        <translation>“{where}”不能确定是多少。</translation>
    </message>
    <message>
        <source>The new target of “{where}” is empty.</source>
        <translation>“{where}”没有填新的目标值。</translation>
    </message>
    <message>
        <source>It is not said why the target of “{where}” changes.</source>
        <translation>没有写明为什么调整“{where}”的目标值。</translation>
    </message>
    <message>
        <source>Write the reason, such as the number of the paper that changes it.</source>
        <translation>请写明理由，如调整文件的文号。</translation>
    </message>
    <message>
        <source>The target of {where} cannot change after that year is over.</source>
        <translation>{where}年已过，不能再调整该年的目标值。</translation>
    </message>
    <message>
        <source>Choose a day within that year or before, or enter a target of a later year.</source>
        <translation>请选该年内或以前的日期，或者填以后年份的目标值。</translation>
    </message>
    <message>
        <source>“{where}” has that target already.</source>
        <translation>“{where}”的目标值已是这样。</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>不用处理。</translation>
    </message>
    <message>
        <source>Understood as {value}.</source>
        <translation>理解为{value}。</translation>
    </message>
    <message>
        <source>Converted to {value}; look whether that is meant.</source>
        <translation>已换算为{value}，请看是否如此。</translation>
    </message>
    <message>
        <source>Understood as {value}, which is unusual; look whether that is meant.</source>
        <translation>理解为{value}，不太常见，请看是否如此。</translation>
    </message>
    <message>
        <source>Nothing is entered yet.</source>
        <translation>还没有填。</translation>
    </message>
    <message>
        <source>This is no figure. Write for example 93.5, 约94, 940余 or 18/20.</source>
        <translation>看不出是多少。可以写93.5、约94、940余，或者18/20。</translation>
    </message>
    <message>
        <source>Say whether the target is reached.</source>
        <translation>请选是否达到目标。</translation>
    </message>
    <message>
        <source>The second part of a rate must not be zero.</source>
        <translation>比率的分母不能是零。</translation>
    </message>
    <message>
        <source>Start: {value}</source>
        <translation>基期：{value}</translation>
    </message>
    <message>
        <source>Target: {target}, {standing}</source>
        <translation>目标：{target}，{standing}</translation>
    </message>
    <message>
        <source>Newest: {value}</source>
        <translation>最新：{value}</translation>
    </message>
    <message>
        <source>Changed from {day} on: {target} ({why})</source>
        <translation>{day}起调整为{target}（{why}）</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>former</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>nothing entered yet</source>
        <translation>未填报</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>From the start to the target</source>
        <translation>从基期到目标</translation>
    </message>
    <message>
        <source>Newest figure</source>
        <translation>最新数据</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>binding</source>
        <translation>约束性</translation>
    </message>
    <message>
        <source>anticipated</source>
        <translation>预期性</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>start unknown</source>
        <translation>基期不详</translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message>
        <source>taken in</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>already here, nothing changed</source>
        <translation>此前已接收，未作改动</translation>
    </message>
    <message>
        <source>waits for its enrolment</source>
        <translation>等待登记确认</translation>
    </message>
    <message>
        <source>enrolment request, waits for confirmation</source>
        <translation>登记申请，等待确认</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>未接收</translation>
    </message>
    <message>
        <source>The enrolment request proves nothing.</source>
        <translation>登记申请不能证明来自持有开通码的单位。</translation>
    </message>
    <message>
        <source>Ask the unit to join again with its enrolment file and letter, or issue new ones.</source>
        <translation>请单位用开通文件和通知单重新开通，或者另发一份。</translation>
    </message>
    <message>
        <source>Its computer has asked to be enrolled and is not confirmed yet.</source>
        <translation>这台电脑已申请登记，尚未确认。</translation>
    </message>
    <message>
        <source>Confirm the enrolment; this file follows by itself.</source>
        <translation>请确认登记，此文件随后自动接收。</translation>
    </message>
    <message>
        <source>A record in the file is not valid.</source>
        <translation>文件中有一条记录不合格式。</translation>
    </message>
    <message>
        <source>Ask the unit to export again, if need be with a newer MetroDesk.</source>
        <translation>请单位重新导出，必要时先更新程序。</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>文件无法读取。</translation>
    </message>
    <message>
        <source>Check the stick or copy the file to this computer, then try again.</source>
        <translation>请检查U盘，或者把文件复制到本机后再试。</translation>
    </message>
    <message>
        <source>The request carries a key that is not safe to use.</source>
        <translation>申请中的密钥不安全，不能使用。</translation>
    </message>
    <message>
        <source>Issue a new enrolment file; have the unit join again.</source>
        <translation>请另发开通文件，由单位重新开通。</translation>
    </message>
    <message>
        <source>the task number is missing or no whole number</source>
        <translation>缺少任务序号，或序号不是整数</translation>
    </message>
    <message>
        <source>the plan has no such task</source>
        <translation>方案中没有这项任务</translation>
    </message>
    <message>
        <source>the task is not one of this unit&apos;s</source>
        <translation>这项任务不由本单位填报</translation>
    </message>
    <message>
        <source>the task stands there twice</source>
        <translation>同一任务出现两次</translation>
    </message>
    <message>
        <source>there is no such field</source>
        <translation>没有这个字段</translation>
    </message>
    <message>
        <source>there is no such status</source>
        <translation>没有这种状态</translation>
    </message>
    <message>
        <source>a whole number is needed</source>
        <translation>应填整数</translation>
    </message>
    <message>
        <source>a text is needed</source>
        <translation>应填文字</translation>
    </message>
    <message>
        <source>the value has another shape than agreed</source>
        <translation>内容的结构与约定不符</translation>
    </message>
    <message>
        <source>the plan has no such figure</source>
        <translation>方案中没有这个数据项</translation>
    </message>
    <message>
        <source>The request names a unit that is not on the roster.</source>
        <translation>申请中的单位不在单位名录中。</translation>
    </message>
    <message>
        <source>Add the unit to the roster first, or ask who sent it.</source>
        <translation>请先把该单位加入单位名录，或核实是谁发来的。</translation>
    </message>
    <message>
        <source>The district itself issued this file for a unit.</source>
        <translation>这是本区发给单位的文件。</translation>
    </message>
    <message>
        <source>There is nothing to take in; hand it to the unit.</source>
        <translation>无需接收，请交给该单位。</translation>
    </message>
    <message>
        <source>This enrolment file was already used by another computer of the unit ({first}).</source>
        <translation>这份开通文件已被该单位另一台电脑（识别码 {first}）用过。</translation>
    </message>
    <message>
        <source>Call the unit on a number you know; if the computer is its own, confirm it by the code it reads.</source>
        <translation>请拨打已知的电话核实；确是本单位的电脑，按其读出的识别码确认。</translation>
    </message>
    <message>
        <source>the figure belongs to another task; report it there</source>
        <translation>该数据项属于另一项任务，请在那项任务下填报</translation>
    </message>
    <message>
        <source>the figure is not asked of this unit; leave it out</source>
        <translation>该数据项不要求本单位填报，请去掉</translation>
    </message>
    <message>
        <source>a number is needed, without quotes and without a unit</source>
        <translation>须填数字，不加引号、不带单位</translation>
    </message>
    <message>
        <source>the number is less than 0</source>
        <translation>数字小于0</translation>
    </message>
    <message>
        <source>the number is too large or too finely divided</source>
        <translation>数字过大或小数位过多</translation>
    </message>
    <message>
        <source>the rounding word is none of 余, 多, 近, 约, 以上</source>
        <translation>约数用词只能是余、多、近、约、以上</translation>
    </message>
    <message>
        <source>the reason why it does not concern the unit is missing</source>
        <translation>没有写明不涉及的原因</translation>
    </message>
    <message>
        <source>the plan asks for the other figure here (this period instead of the running total, or the reverse)</source>
        <translation>方案在这里要求填另一个数（应填本期而非累计，或相反）</translation>
    </message>
    <message>
        <source>a date such as 2026-11-03 is needed</source>
        <translation>须填日期，如2026-11-03</translation>
    </message>
    <message>
        <source>the id of an important matter has letters and digits only</source>
        <translation>重要情况的编号只能是字母和数字</translation>
    </message>
</context>
<context>
    <name>issuing_tables</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>What it would learn</source>
        <translation>将告知的内容</translation>
    </message>
    <message>
        <source>Issued last</source>
        <translation>上次下发</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Receipt code</source>
        <translation>回执码</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>办理记录</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>填报记录</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>none joined</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>{count} returned</source>
        <translation>退回{count}项</translation>
    </message>
    <message>
        <source>{count} accepted</source>
        <translation>通过{count}项</translation>
    </message>
    <message>
        <source>{count} other acts</source>
        <translation>其他办理{count}条</translation>
    </message>
    <message>
        <source>receipts for {count}</source>
        <translation>回执{count}条</translation>
    </message>
    <message>
        <source>the plan in force</source>
        <translation>现行填报方案</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未下发</translation>
    </message>
    <message>
        <source>No. {number}, {time}</source>
        <translation>第{number}号，{time}</translation>
    </message>
    <message>
        <source>Received up to</source>
        <translation>已收到至</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>第{number}号</translation>
    </message>
</context>
<context>
    <name>mechanisms</name>
    <message>
        <source>Mechanism</source>
        <translation>工作机制</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>prescribed</source>
        <translation>本文件规定</translation>
    </message>
    <message>
        <source>option taken</source>
        <translation>已选用</translation>
    </message>
    <message>
        <source>option</source>
        <translation>可选用</translation>
    </message>
    <message>
        <source>Tasks and units: the page “Plan”</source>
        <translation>任务和单位分工：“填报方案”页</translation>
    </message>
    <message>
        <source>The pages “Overview” and “Totals”</source>
        <translation>“总览”“数据汇总”页</translation>
    </message>
    <message>
        <source>The page “Overview”: summary and missing list to export</source>
        <translation>“总览”页可导出进展情况汇总表和未报送名单</translation>
    </message>
    <message>
        <source>The page “Important matters”</source>
        <translation>“重要情况”页</translation>
    </message>
    <message>
        <source>The page “Decide”: what was accepted, and when</source>
        <translation>“办理”页：何时报送、是否通过</translation>
    </message>
    <message>
        <source>The pages “Overview” and “Totals”, year by year</source>
        <translation>“总览”“数据汇总”页，可逐年查看</translation>
    </message>
    <message>
        <source>The page “Totals” over half-years and years</source>
        <translation>“数据汇总”页，可按半年、全年汇总</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Internal error ({kind}). Your data was not changed.</source>
        <translation>程序内部错误（{kind}）。您的数据没有改动。</translation>
    </message>
    <message>
        <source>Please try again. If it happens again, hand in the log file: {path}</source>
        <translation>请重试。如再次出现，请把日志文件交给技术人员：{path}</translation>
    </message>
</context>
<context>
    <name>openings</name>
    <message>
        <source>Opened: this is the newest answer of the district.</source>
        <translation>已打开，这是区级最新的下发包。</translation>
    </message>
    <message>
        <source>A newer answer was opened before; this one changes nothing.</source>
        <translation>此前已打开更新的下发包，本文件不改变任何内容。</translation>
    </message>
    <message>
        <source>Opened before; nothing changed.</source>
        <translation>此前已打开，未作改动。</translation>
    </message>
    <message>
        <source>Everything of the other computer is here now.</source>
        <translation>另一台电脑的内容已取回。</translation>
    </message>
    <message>
        <source>This computer wrote the file itself; nothing changed.</source>
        <translation>这是本单位自己导出的文件，未作改动。</translation>
    </message>
    <message>
        <source>Hand it to the one it is for.</source>
        <translation>请交给收件方。</translation>
    </message>
    <message>
        <source>This is an enrolment file, and this computer has joined already.</source>
        <translation>这是开通文件，本机已经开通。</translation>
    </message>
    <message>
        <source>Use it on a new computer together with its letter.</source>
        <translation>请在新电脑上连同开通函一起使用。</translation>
    </message>
    <message>
        <source>This file is for {whose}; this computer is {own}&apos;s. Nothing was changed.</source>
        <translation>这是发给{whose}的文件，本机是{own}，未作改动。</translation>
    </message>
    <message>
        <source>Hand it to the one it is addressed to.</source>
        <translation>请转交收件单位。</translation>
    </message>
    <message>
        <source>The file is encrypted for another unit or computer. Nothing was changed.</source>
        <translation>文件是加密给其他单位或其他电脑的，未作改动。</translation>
    </message>
    <message>
        <source>Ask the district for an answer to this computer.</source>
        <translation>请区级重新生成发给本机的下发包。</translation>
    </message>
    <message>
        <source>The file is newer but brings an older state (no. {found}) than is known here (no. {seen}).</source>
        <translation>文件编号较新，内容却较旧：文件中为第{found}号，本机已是第{seen}号。</translation>
    </message>
    <message>
        <source>Do not use it; tell the district and ask for its newest answer.</source>
        <translation>请勿使用，告知区级并索取最新的下发包。</translation>
    </message>
    <message>
        <source>The computer this file comes from is not known here.</source>
        <translation>本机尚不认识出具该文件的电脑。</translation>
    </message>
    <message>
        <source>Open the newest answer of the district first, then this file.</source>
        <translation>请先打开区级最新的下发包，再打开本文件。</translation>
    </message>
    <message>
        <source>Ask the sender to write the file again.</source>
        <translation>请发件方重新生成文件。</translation>
    </message>
    <message>
        <source>no computer has joined; invite the unit first</source>
        <translation>尚无电脑登记，请先发开通文件</translation>
    </message>
    <message>
        <source>it is this very computer</source>
        <translation>即本机，无须下发</translation>
    </message>
    <message>
        <source>too large for one file; write its answer alone</source>
        <translation>内容过大，请单独生成下发包</translation>
    </message>
    <message>
        <source>This form has {here} reports; {there} on the other computer have not been fetched.</source>
        <translation>本表含{here}条，另一台电脑{there}条未取回。</translation>
    </message>
</context>
<context>
    <name>outcomes</name>
    <message>
        <source>This file belongs to a trial run, not to the real work.</source>
        <translation>这是试填的文件，不属于正式工作。</translation>
    </message>
    <message>
        <source>Leave it out; nothing needs to be done.</source>
        <translation>不用理会即可。</translation>
    </message>
    <message>
        <source>This file belongs to another district&apos;s or another work.</source>
        <translation>这个文件属于别的区或别的填报工作。</translation>
    </message>
    <message>
        <source>Hand it back to the sender.</source>
        <translation>请退还报送人。</translation>
    </message>
    <message>
        <source>The computer this file comes from has been signed off.</source>
        <translation>发出这个文件的电脑已停用。</translation>
    </message>
    <message>
        <source>Ask the unit which computer it works with now.</source>
        <translation>请问清该单位现在用哪台电脑。</translation>
    </message>
    <message>
        <source>The file speaks for a unit that is not the sender&apos;s own.</source>
        <translation>文件内容属于别的单位，不是报送单位自己的。</translation>
    </message>
    <message>
        <source>Ask the unit to export again from its own workspace.</source>
        <translation>请该单位从自己的工作库重新导出。</translation>
    </message>
    <message>
        <source>Ask the unit to export again.</source>
        <translation>请该单位重新导出。</translation>
    </message>
    <message>
        <source>The file is damaged or is not a bundle.</source>
        <translation>文件已损坏，或者不是报送包。</translation>
    </message>
    <message>
        <source>The content does not match the sender&apos;s signature.</source>
        <translation>内容与报送电脑的数字签名不符。</translation>
    </message>
    <message>
        <source>The computer this file comes from is not enrolled.</source>
        <translation>发出这个文件的电脑尚未登记。</translation>
    </message>
    <message>
        <source>Take in the unit&apos;s enrolment request first, then this file follows.</source>
        <translation>请先接收该单位的登记申请，再接收这个文件。</translation>
    </message>
    <message>
        <source>The file is not addressed to this workspace.</source>
        <translation>这个文件不是发给本工作库的。</translation>
    </message>
    <message>
        <source>Hand it to the one it is addressed to.</source>
        <translation>请交给收件单位。</translation>
    </message>
    <message>
        <source>Another bundle with the same number was received before.</source>
        <translation>此前已收到过编号相同的另一个报送包。</translation>
    </message>
    <message>
        <source>The unit&apos;s workspace was probably copied or restored; ask the unit which computer is right.</source>
        <translation>该单位的工作库可能被复制或恢复过，请问清以哪台电脑为准。</translation>
    </message>
    <message>
        <source>The file is older than what is already here.</source>
        <translation>文件比这里已有的更旧。</translation>
    </message>
    <message>
        <source>Ask for the newest file.</source>
        <translation>请索取最新的文件。</translation>
    </message>
    <message>
        <source>The content was changed or is not well-formed.</source>
        <translation>内容被改动过，或格式不对。</translation>
    </message>
    <message>
        <source>The file was written by a newer MetroDesk.</source>
        <translation>文件由更新版本的程序生成。</translation>
    </message>
    <message>
        <source>Install the newer version, then take it in again.</source>
        <translation>请安装新版本后再接收。</translation>
    </message>
    <message>
        <source>The file is encrypted for somebody else.</source>
        <translation>文件是加密发给别人的。</translation>
    </message>
    <message>
        <source>This file belongs to the real work; this workspace is a trial run.</source>
        <translation>这是正式工作的文件，本工作库是试填用的。</translation>
    </message>
    <message>
        <source>Open the real workspace and take it in there; nothing was changed here.</source>
        <translation>请打开正式的工作库再接收；这里未作改动。</translation>
    </message>
    <message>
        <source>It may belong to a trial run or another district: check who it is meant for, or use the spare key.</source>
        <translation>可能是试填或其他区县的文件：请核对收件单位，或使用备用密钥。</translation>
    </message>
    <message>
        <source>The file bears the last good number of its computer, but it is not that file.</source>
        <translation>该文件的编号是这台电脑的最后有效编号，但不是当时那个文件。</translation>
    </message>
    <message>
        <source>Somebody may have the old key or a copy; ask the unit to export again.</source>
        <translation>可能有人持有旧密钥或副本；请该单位重新导出。</translation>
    </message>
    <message>
        <source>The file is not signed with the key its computer is known by here.</source>
        <translation>该文件不是用这里登记的该电脑密钥签出的。</translation>
    </message>
    <message>
        <source>If that key was replaced, take in the file that says so first; else ask the sender.</source>
        <translation>如果对方更换过密钥，请先接收密钥更换文件；否则请向对方核实。</translation>
    </message>
    <message>
        <source>The new key in the file is not safe, or not in the sender&apos;s hands.</source>
        <translation>文件中的新密钥不安全，或不在报送人手中。</translation>
    </message>
    <message>
        <source>Ask the unit to replace its key again, and who uses the computer.</source>
        <translation>请该单位重新更换密钥，并核实谁在使用这台电脑。</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>填报方案</translation>
    </message>
    <message>
        <source>Differing content</source>
        <translation>内容不一致</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Paper and data</source>
        <translation>纸质核对</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>下发</translation>
    </message>
    <message>
        <source>Enter for units</source>
        <translation>代录代改</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Important matters</source>
        <translation>重要情况</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>数据汇总</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What it carries out</source>
        <translation>上级依据</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>{unit}, {period}: the paper says the same as the data.</source>
        <translation>{unit}，{period}：纸质表与报送数据一致。</translation>
    </message>
    <message>
        <source>Check signatures and stamp, then register the paper.</source>
        <translation>请核对签字和盖章，然后登记纸质件已收。</translation>
    </message>
    <message>
        <source>{unit}, {period}: the data has changed since this paper, in {count} place(s).</source>
        <translation>{unit}，{period}：这张纸打印之后数据有改动，共{count}处不同。</translation>
    </message>
    <message>
        <source>Ask for paper with the form code {code}, or for a correction page.</source>
        <translation>请该单位补交核验码为{code}的正式表，或者补交更正页。</translation>
    </message>
    <message>
        <source>{unit}, {period}: the data of this paper does not count at present.</source>
        <translation>{unit}，{period}：这张纸对应的数据目前不计入台账。</translation>
    </message>
    <message>
        <source>Its bundle was taken back or is not handed over yet; take it in, then compare again.</source>
        <translation>对应的报送包已撤回接收，或者本单位尚未报送；接收后再核对。</translation>
    </message>
    <message>
        <source>No data with the form code {code} is here.</source>
        <translation>台账里没有核验码为{code}的数据。</translation>
    </message>
    <message>
        <source>Compare the digits; if they are right, the file has not come: take it in, or ask the unit.</source>
        <translation>请逐组核对数字；如果无误，说明报送包还没有收到，请先接收报送包或者与该单位联系。</translation>
    </message>
    <message>
        <source>Perhaps a slip: {unit}, {period} has {code} (digit {places}).</source>
        <translation>可能有数字输错：{unit}{period}的核验码是{code}（第{places}位不同）。</translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation>整项填报</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>综合情况</translation>
    </message>
    <message>
        <source>Explanations</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>填报人</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Head of the unit</source>
        <translation>单位负责人</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>全表</translation>
    </message>
    <message>
        <source>(not on the paper)</source>
        <translation>（纸上没有此项）</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>(not in the data)</source>
        <translation>（数据中没有此项）</translation>
    </message>
</context>
<context>
    <name>paper_tables</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>填报期</translation>
    </message>
    <message>
        <source>Form code</source>
        <translation>核验码</translation>
    </message>
    <message>
        <source>Paper received</source>
        <translation>纸质件收到</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Same as the data</source>
        <translation>与数据一致</translation>
    </message>
    <message>
        <source>Data has changed since</source>
        <translation>数据已有改动</translation>
    </message>
    <message>
        <source>No data here</source>
        <translation>台账中没有</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>纸上</translation>
    </message>
    <message>
        <source>In the data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Form code due</source>
        <translation>应交纸质表的核验码</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>填报人</translation>
    </message>
    <message>
        <source>Older paper</source>
        <translation>已收旧表</translation>
    </message>
    <message>
        <source>received {day}, {count} place(s) differ</source>
        <translation>{day}收到，{count}处不同</translation>
    </message>
    <message>
        <source>{day} (another print)</source>
        <translation>{day}（另一张）</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>{count} findings, {open} of them not settled.</source>
        <translation>读取发现{count}处问题，其中{open}处尚未认定。</translation>
    </message>
    <message>
        <source>Lead: {units}</source>
        <translation>牵头：{units}</translation>
    </message>
    <message>
        <source>Responsible: {units}</source>
        <translation>责任：{units}</translation>
    </message>
    <message>
        <source>all</source>
        <translation>各类单位</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Checks set by the plan:</source>
        <translation>方案设定的校验：</translation>
    </message>
    <message>
        <source>  (cited and not at hand)</source>
        <translation>（引用了，手头没有）</translation>
    </message>
    <message>
        <source>  [{count} proposals]</source>
        <translation>［建议{count}条，待认定］</translation>
    </message>
    <message>
        <source>Carries out:</source>
        <translation>落实：</translation>
    </message>
    <message>
        <source>Carried out by:</source>
        <translation>由以下各条落实：</translation>
    </message>
    <message>
        <source>no report yet</source>
        <translation>尚未填报</translation>
    </message>
    <message>
        <source>Proposal: {document} {heading}, likeness {score}, shared wording “{phrase}”</source>
        <translation>建议：{document}{heading}，相近度{score}，共同文字“{phrase}”</translation>
    </message>
</context>
<context>
    <name>plan_changes</name>
    <message>
        <source>Task {number} “{item}” is new for this unit ({after}).</source>
        <translation>任务{number}“{item}”新分给本单位（{after}）。</translation>
    </message>
    <message>
        <source>Task {number} “{item}” is no longer this unit&apos;s.</source>
        <translation>任务{number}“{item}”不再由本单位承担。</translation>
    </message>
    <message>
        <source>Task {number}: this unit is now “{after}”, before “{before}”.</source>
        <translation>任务{number}：本单位改为“{after}”（原为“{before}”）。</translation>
    </message>
    <message>
        <source>Task {number}: {field} now reads “{after}”, before “{before}”.</source>
        <translation>任务{number}的{field}改为“{after}”（原为“{before}”）。</translation>
    </message>
    <message>
        <source>Task {number}: also to be counted: {after}.</source>
        <translation>任务{number}增加数据项：{after}。</translation>
    </message>
    <message>
        <source>Task {number}: no longer to be counted: {before}.</source>
        <translation>任务{number}不再填报数据项：{before}。</translation>
    </message>
    <message>
        <source>Task {number}: what is counted is now {after}, before {before}.</source>
        <translation>任务{number}的数据项改为{after}（原为{before}）。</translation>
    </message>
    <message>
        <source>{period}: due on {after}, before {before}.</source>
        <translation>{period}报送时限改为{after}（原为{before}）。</translation>
    </message>
    <message>
        <source>{period}: figures as of {after}, before {before}.</source>
        <translation>{period}数据截至日改为{after}（原为{before}）。</translation>
    </message>
    <message>
        <source>Reporting is now by “{after}”, before by “{before}”.</source>
        <translation>填报期改为按“{after}”（原按“{before}”）。</translation>
    </message>
    <message>
        <source>the item</source>
        <translation>任务事项</translation>
    </message>
    <message>
        <source>the content</source>
        <translation>工作内容</translation>
    </message>
    <message>
        <source>the deadline</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>the lead</source>
        <translation>牵头部门</translation>
    </message>
    <message>
        <source>the responsible units</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>the remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>the category</source>
        <translation>工作任务</translation>
    </message>
    <message>
        <source>the number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>The changes hold from {period} on.</source>
        <translation>以下改动自{period}起施行。</translation>
    </message>
    <message>
        <source>This unit is now called “{after}”, before “{before}”.</source>
        <translation>本单位现名“{after}”，原名“{before}”。</translation>
    </message>
    <message>
        <source>This unit took over from “{after}”: answer what is open of it too.</source>
        <translation>本单位承接“{after}”，其被退回和未报的填报也由本单位答复。</translation>
    </message>
    <message>
        <source>This unit ends on {after}.</source>
        <translation>本单位于{after}撤销。</translation>
    </message>
    <message>
        <source>Task {number} “{item}” ends on {after}.</source>
        <translation>第{number}项任务“{item}”于{after}终止。</translation>
    </message>
    <message>
        <source>Task {number}: it should be so far: {after}; before: {before}.</source>
        <translation>第{number}项：进度节点改为{after}，原为{before}。</translation>
    </message>
    <message>
        <source>how it ends</source>
        <translation>时限类别</translation>
    </message>
</context>
<context>
    <name>plan_differences</name>
    <message>
        <source>no rule</source>
        <translation>未设规则</translation>
    </message>
    <message>
        <source>day {day} of the period&apos;s last month</source>
        <translation>期末当月{day}日</translation>
    </message>
    <message>
        <source>day {day} of month {months} after the period</source>
        <translation>期末后第{months}个月{day}日</translation>
    </message>
    <message>
        <source>, the Friday before if on a weekend</source>
        <translation>，遇周末提前至周五</translation>
    </message>
    <message>
        <source>, the Monday after if on a weekend</source>
        <translation>，遇周末顺延至周一</translation>
    </message>
    <message>
        <source>Unit “{about}” ({after}) is new.</source>
        <translation>新增单位“{about}”（{after}）。</translation>
    </message>
    <message>
        <source>Unit “{about}” was taken out.</source>
        <translation>删除单位“{about}”。</translation>
    </message>
    <message>
        <source>“{before}” is now called “{after}”.</source>
        <translation>“{before}”更名为“{after}”。</translation>
    </message>
    <message>
        <source>“{about}”: kind “{after}”, before “{before}”.</source>
        <translation>“{about}”：类别改为“{after}”，原为“{before}”。</translation>
    </message>
    <message>
        <source>“{about}”: remark “{after}”, before “{before}”.</source>
        <translation>“{about}”：备注改为“{after}”，原为“{before}”。</translation>
    </message>
    <message>
        <source>“{about}”: aliases {names}.</source>
        <translation>“{about}”：别称{names}。</translation>
    </message>
    <message>
        <source>“{about}” was called “{before}” before.</source>
        <translation>“{about}”曾用名“{before}”。</translation>
    </message>
    <message>
        <source>“{about}”: another first day.</source>
        <translation>“{about}”：设立日期有调整。</translation>
    </message>
    <message>
        <source>“{about}” became part of “{after}”.</source>
        <translation>“{about}”并入“{after}”。</translation>
    </message>
    <message>
        <source>“{about}” was split into “{after}”.</source>
        <translation>“{about}”分设为“{after}”。</translation>
    </message>
    <message>
        <source>“{about}” ended without an heir.</source>
        <translation>“{about}”撤销，没有承接单位。</translation>
    </message>
    <message>
        <source>“{about}” goes on.</source>
        <translation>“{about}”恢复。</translation>
    </message>
    <message>
        <source>Group “{about}”: {names}.</source>
        <translation>组“{about}”：{names}。</translation>
    </message>
    <message>
        <source>Task {number} “{about}” is new.</source>
        <translation>新增第{number}项任务“{about}”。</translation>
    </message>
    <message>
        <source>Task {number} “{about}” was taken out.</source>
        <translation>删除第{number}项任务“{about}”。</translation>
    </message>
    <message>
        <source>Task {number} “{about}” ended.</source>
        <translation>第{number}项任务“{about}”终止。</translation>
    </message>
    <message>
        <source>Task {number} “{about}” goes on.</source>
        <translation>第{number}项任务“{about}”恢复。</translation>
    </message>
    <message>
        <source>Task {number}: {field} now reads “{after}”, before “{before}”.</source>
        <translation>第{number}项：{field}改为“{after}”，原为“{before}”。</translation>
    </message>
    <message>
        <source>Task {number}: milestones {after}, before {before}.</source>
        <translation>第{number}项：进度节点改为{after}，原为{before}。</translation>
    </message>
    <message>
        <source>Task {number}: “{about}” ({after}) is counted too.</source>
        <translation>第{number}项：新增数据项“{about}”（{after}）。</translation>
    </message>
    <message>
        <source>Task {number}: “{about}” is counted no more.</source>
        <translation>第{number}项：停用数据项“{about}”。</translation>
    </message>
    <message>
        <source>Task {number}: counted is now {after}, before {before}.</source>
        <translation>第{number}项：数据项改为{after}，原为{before}。</translation>
    </message>
    <message>
        <source>Reporting is by “{after}”, before by “{before}”.</source>
        <translation>改为按“{after}”填报，原按“{before}”。</translation>
    </message>
    <message>
        <source>Rule for due days: {rules}.</source>
        <translation>报送时限规则：{rules}。</translation>
    </message>
    <message>
        <source>{period}: due on {after}, before {before}.</source>
        <translation>{period}：报送时限改为{after}，原为{before}。</translation>
    </message>
    <message>
        <source>{period}: figures as of {after}, before {before}.</source>
        <translation>{period}：数据截至日改为{after}，原为{before}。</translation>
    </message>
    <message>
        <source>Indicator “{about}” is new.</source>
        <translation>新增指标“{about}”。</translation>
    </message>
    <message>
        <source>Indicator “{about}” was taken out.</source>
        <translation>删除指标“{about}”。</translation>
    </message>
    <message>
        <source>Indicator “{about}” was changed.</source>
        <translation>指标“{about}”有修改。</translation>
    </message>
    <message>
        <source>Links to papers of higher levels: {number} differ.</source>
        <translation>上级依据：{number}处有变化。</translation>
    </message>
    <message>
        <source>Options: {names}.</source>
        <translation>选用的工作机制：{names}。</translation>
    </message>
    <message>
        <source>Findings: {number} differ in their settlement.</source>
        <translation>待认定事项：{number}项的认定有变化。</translation>
    </message>
    <message>
        <source>The text of “{about}” differs.</source>
        <translation>文件“{about}”的文字有变化。</translation>
    </message>
    <message>
        <source> (from {day} on)</source>
        <translation>（自{day}起）</translation>
    </message>
    <message>
        <source>added {names}</source>
        <translation>增加{names}</translation>
    </message>
    <message>
        <source>no longer {names}</source>
        <translation>去掉{names}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Indicator “{about}”: target for {number} {after} {field}, before {before}.</source>
        <translation>指标“{about}”：{number}年目标值现为{after}{field}，原为{before}。</translation>
    </message>
    <message>
        <source>Indicator “{about}”: {after}; before: {before}.</source>
        <translation>指标“{about}”：现为{after}；原为{before}。</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>按通常设置</translation>
    </message>
    <message>
        <source>Task {number}: check “{about}” is now {after}; before: {before}.</source>
        <translation>第{number}项：校验“{about}”现为{after}；原为{before}。</translation>
    </message>
    <message>
        <source>All tasks: check “{about}” is now {after}; before: {before}.</source>
        <translation>各项任务：校验“{about}”现为{after}；原为{before}。</translation>
    </message>
    <message>
        <source>{severity} ({values})</source>
        <translation>{severity}，{values}</translation>
    </message>
    <message>
        <source>Task {number}: link to {field} is now {after}, before {before}.</source>
        <translation>第{number}项：上级依据{field}现为{after}，原为{before}。</translation>
    </message>
    <message>
        <source>“{about}”: link to {field} is now {after}, before {before}.</source>
        <translation>“{about}”：上级依据{field}现为{after}，原为{before}。</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>neither higher nor lower is better</source>
        <translation>不分高低</translation>
    </message>
    <message>
        <source>“{about}”: the former name “{before}” was taken out.</source>
        <translation>“{about}”：删除曾用名“{before}”。</translation>
    </message>
    <message>
        <source>Task {number}, lead units: {names}.</source>
        <translation>第{number}项：牵头部门{names}。</translation>
    </message>
    <message>
        <source>Task {number}, responsible units: {names}.</source>
        <translation>第{number}项：责任部门{names}。</translation>
    </message>
    <message>
        <source>Task {number}: “{about}” is counted again.</source>
        <translation>第{number}项：恢复数据项“{about}”。</translation>
    </message>
    <message>
        <source> (until {day})</source>
        <translation>（用至{day}）</translation>
    </message>
    <message>
        <source>Papers above, read in: {names}.</source>
        <translation>读入的上级文件：{names}。</translation>
    </message>
</context>
<context>
    <name>plan_edits</name>
    <message>
        <source>Give the unit a name.</source>
        <translation>请填写单位名称。</translation>
    </message>
    <message>
        <source>“{about}” is another unit&apos;s name, alias or former name; take another, or change that unit.</source>
        <translation>“{about}”已是另一单位的名称、别称或曾用名；请换一个名称，或修改那个单位。</translation>
    </message>
    <message>
        <source>The unit is called “{about}” already.</source>
        <translation>该单位现名就是“{about}”。</translation>
    </message>
    <message>
        <source>“{about}” is a group; choose the units it stands for instead.</source>
        <translation>“{about}”是组，请改选组内的单位。</translation>
    </message>
    <message>
        <source>“{about}” is no group and has no members.</source>
        <translation>“{about}”不是组，没有成员。</translation>
    </message>
    <message>
        <source>“{about}” has ended before that day; check the day.</source>
        <translation>“{about}”在该日之前已撤销，请核对日期。</translation>
    </message>
    <message>
        <source>The document names “{about}”; it cannot be removed. End it with a day instead.</source>
        <translation>文件中写有“{about}”，不能删除；请改为撤销，并填写日期。</translation>
    </message>
    <message>
        <source>“{about}” has reported, was given an enrolment file or took over from another; it cannot be removed. End it with a day instead.</source>
        <translation>“{about}”已填报过、已发过开通文件或承接了其他单位，不能删除；请改为撤销，并填写日期。</translation>
    </message>
    <message>
        <source>Choose at least two units to merge, or one and its heir.</source>
        <translation>请至少选择两个要合并的单位，或选择一个单位和承接单位。</translation>
    </message>
    <message>
        <source>“{about}” is an heir itself; choose another unit.</source>
        <translation>“{about}”本身是承接单位，请选择其他单位。</translation>
    </message>
    <message>
        <source>Name at least two units that “{about}” becomes.</source>
        <translation>请至少填写“{about}”分设后的两个单位。</translation>
    </message>
    <message>
        <source>“{about}” begins after that day; check the day.</source>
        <translation>“{about}”在该日之后才设立，请核对日期。</translation>
    </message>
    <message>
        <source>“{about}” has its part in the task through a group; change the group or name its members.</source>
        <translation>“{about}”是通过所在的组承担该任务的；请修改组的成员，或逐个列出单位。</translation>
    </message>
    <message>
        <source>Give the task its item.</source>
        <translation>请填写任务事项。</translation>
    </message>
    <message>
        <source>There is a task {about} already; take another number.</source>
        <translation>序号{about}已有任务，请换一个序号。</translation>
    </message>
    <message>
        <source>A milestone is between 0 and 100 percent.</source>
        <translation>节点进度应在0%至100%之间。</translation>
    </message>
    <message>
        <source>Two milestones have the same day.</source>
        <translation>有两个节点的日期相同。</translation>
    </message>
    <message>
        <source>On {about} no period ends and none begins; choose the first day of a period.</source>
        <translation>{about}不是新旧填报期的交界日，请选择填报期的第一天。</translation>
    </message>
    <message>
        <source>The periods before {about} were changed already; choose a later day.</source>
        <translation>{about}之前的填报期已调整过，请选择更晚的日期。</translation>
    </message>
    <message>
        <source>Reporting is by “{about}” already.</source>
        <translation>现在就是按“{about}”填报。</translation>
    </message>
    <message>
        <source>The plan was not changed.</source>
        <translation>填报方案未改动。</translation>
    </message>
    <message>
        <source>The plan says this already; no new version was made.</source>
        <translation>填报方案已是如此，没有产生新版本。</translation>
    </message>
    <message>
        <source>Change something first, or close.</source>
        <translation>请先修改，或关闭窗口。</translation>
    </message>
    <message>
        <source>“{own}” did not take over from “{unit}” and cannot answer for it.</source>
        <translation>“{own}”不是“{unit}”的承接单位，不能代其填报。</translation>
    </message>
    <message>
        <source>Open the district&apos;s newest file first, or ask the district.</source>
        <translation>请先打开区里最新的下发包，或与区里联系。</translation>
    </message>
    <message>
        <source>After {about} there is no period the program can count; check the year.</source>
        <translation>{about}之后没有程序能计的填报期，请核对年份。</translation>
    </message>
    <message>
        <source>Somebody else changed the plan a moment ago (it is at version {number} now); your change was not saved.</source>
        <translation>填报方案别人刚处理过（现为第{number}版），您这次修改没有保存。</translation>
    </message>
    <message>
        <source>Their change is kept. Look at it under “Versions”, then make yours once more.</source>
        <translation>别人的修改已保留。请在“版本”中看一看，再改一次。</translation>
    </message>
</context>
<context>
    <name>plan_tables</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>工作任务</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>任务事项</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头部门</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位数</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Settlement or proposal</source>
        <translation>认定结果或建议</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>填报期</translation>
    </message>
    <message>
        <source>Figures up to</source>
        <translation>数据截至日</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>报送时限</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已认定</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待认定</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设定</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>填报数</translation>
    </message>
    <message>
        <source>Asked of</source>
        <translation>填报单位</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>口径说明</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>校验内容</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>all units</source>
        <translation>各类单位</translation>
    </message>
    <message>
        <source>off</source>
        <translation>不校验</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>as for all tasks</source>
        <translation>按全部任务</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>for all tasks</source>
        <translation>全部任务</translation>
    </message>
    <message>
        <source>task {number}</source>
        <translation>第{number}项任务</translation>
    </message>
    <message>
        <source>ended on {day}</source>
        <translation>{day}终止</translation>
    </message>
</context>
<context>
    <name>printed</name>
    <message>
        <source>No program for PDF was found; open the file by hand.</source>
        <translation>没有找到打开PDF的程序，请手工打开文件。</translation>
    </message>
    <message>
        <source>No font has these characters; write them in by hand: {missing}</source>
        <translation>以下字符没有可用的字体，请在纸上手写：{missing}</translation>
    </message>
    <message>
        <source>{file}: {pages} page(s)</source>
        <translation>{file}：共{pages}页</translation>
    </message>
</context>
<context>
    <name>proxy_checks</name>
    <message>
        <source>Errors found</source>
        <translation>校验有错误</translation>
    </message>
    <message>
        <source>The checks found {count} error(s) in what was typed.</source>
        <translation>校验发现所填内容有{count}个错误。</translation>
    </message>
    <message>
        <source>If the unit&apos;s own paper says so, enter it as it is and ask the unit.</source>
        <translation>如来件就是这样写的，可按来件录入，并向该单位核实。</translation>
    </message>
    <message>
        <source>Enter it as it is</source>
        <translation>按来件录入</translation>
    </message>
</context>
<context>
    <name>proxy_tables</name>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>differing</source>
        <translation>内容不一致</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>同意人</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸质件</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>函复</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
</context>
<context>
    <name>read_tables</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头部门</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>任务事项</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基期值</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已认定</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待认定</translation>
    </message>
</context>
<context>
    <name>reading</name>
    <message>
        <source>the document&apos;s number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>who issued it</source>
        <translation>发文机关</translation>
    </message>
    <message>
        <source>its date</source>
        <translation>成文日期</translation>
    </message>
    <message>
        <source>clauses of a main text</source>
        <translation>正文条款</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>the units</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>who leads or answers for some tasks</source>
        <translation>部分任务的牵头、责任单位</translation>
    </message>
    <message>
        <source>Not told from this text: {things}.</source>
        <translation>这份文件中没有认出：{things}。</translation>
    </message>
    <message>
        <source>The heading can be missing in a copy: compare it with the document.</source>
        <translation>摘抄件可能缺少文头，请与印发件核对。</translation>
    </message>
    <message>
        <source>Without tasks no work can be opened: choose the file with the breakdown.</source>
        <translation>没有任务就不能开展填报，请另选含任务分解清单的文件。</translation>
    </message>
    <message>
        <source>Assign units to the tasks on the plan&apos;s page once the work is open.</source>
        <translation>开展填报工作后，可在“填报方案”页给任务确定责任单位。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>request_card</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Verified by the code</source>
        <translation>已凭开通码验证</translation>
    </message>
    <message>
        <source>Compare on the phone</source>
        <translation>需电话核对</translation>
    </message>
    <message>
        <source>Enrolment file used before: call</source>
        <translation>开通文件已用过，请电话核对</translation>
    </message>
    <message>
        <source>Identification code</source>
        <translation>识别码</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>Must be filled in</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Status needs text</source>
        <translation>状态与文字相符</translation>
    </message>
    <message>
        <source>Status and figures agree</source>
        <translation>状态与数字相符</translation>
    </message>
    <message>
        <source>Within a range</source>
        <translation>数值范围</translation>
    </message>
    <message>
        <source>A part is not more than the whole</source>
        <translation>部分不大于总体</translation>
    </message>
    <message>
        <source>Parts add up to the whole</source>
        <translation>分项合计</translation>
    </message>
    <message>
        <source>Running totals do not fall</source>
        <translation>累计不减少</translation>
    </message>
    <message>
        <source>Unusual change</source>
        <translation>变动异常</translation>
    </message>
    <message>
        <source>Evidence asked for</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>Secrets and privacy</source>
        <translation>保密与个人信息</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>不校验</translation>
    </message>
    <message>
        <source>Warning (asks for an explanation)</source>
        <translation>提醒（须写说明）</translation>
    </message>
    <message>
        <source>Error (stops sealing)</source>
        <translation>错误（不能定稿）</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>不少于</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>不超过</translation>
    </message>
    <message>
        <source>Tolerance in percent</source>
        <translation>允许相差（百分点）</translation>
    </message>
    <message>
        <source>Times more or less</source>
        <translation>相差倍数</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>总体</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>分项</translation>
    </message>
    <message>
        <source>The parts</source>
        <translation>分项合计</translation>
    </message>
    <message>
        <source>make the whole exactly</source>
        <translation>等于总体</translation>
    </message>
    <message>
        <source>make at most the whole</source>
        <translation>不大于总体</translation>
    </message>
    <message>
        <source>A status is chosen</source>
        <translation>须选状态</translation>
    </message>
    <message>
        <source>The status fits the task and the period</source>
        <translation>状态适合本任务、本期</translation>
    </message>
    <message>
        <source>A task with a deadline says how much is done</source>
        <translation>限期任务须填完成比例</translation>
    </message>
    <message>
        <source>The percentage lies between 0 and 100</source>
        <translation>完成比例在0到100之间</translation>
    </message>
    <message>
        <source>A continuous task is never 100 % done</source>
        <translation>持续推进的任务不填100%</translation>
    </message>
    <message>
        <source>“Done” means 100 %</source>
        <translation>“已完成”即100%</translation>
    </message>
    <message>
        <source>100 % means “Done”</source>
        <translation>100%即“已完成”</translation>
    </message>
    <message>
        <source>“Not started” means 0 %</source>
        <translation>“未启动”即0%</translation>
    </message>
    <message>
        <source>“On schedule” is no less than the calendar expects</source>
        <translation>“按序时推进”不低于序时进度</translation>
    </message>
    <message>
        <source>“Behind schedule” is less than the calendar expects</source>
        <translation>“慢于序时”应低于序时进度</translation>
    </message>
    <message>
        <source>After the deadline a task is done or overdue</source>
        <translation>过了完成时限应为已完成或超期未完成</translation>
    </message>
    <message>
        <source>“Overdue” only after the deadline</source>
        <translation>未到完成时限不填“超期未完成”</translation>
    </message>
    <message>
        <source>A status that is not smooth has its reason</source>
        <translation>未启动、滞后、不涉及等须写原因</translation>
    </message>
    <message>
        <source>A status with progress has a text in “Progress”</source>
        <translation>有进展须写进展情况</translation>
    </message>
    <message>
        <source>“Progress” says something</source>
        <translation>进展情况不能过短</translation>
    </message>
    <message>
        <source>Nothing to report has no text in “Progress”</source>
        <translation>零报告不写进展情况</translation>
    </message>
    <message>
        <source>“Behind schedule” and “Overdue” name the problem</source>
        <translation>滞后、超期须写存在问题</translation>
    </message>
    <message>
        <source>“Behind schedule” and “Overdue” name the next steps</source>
        <translation>滞后、超期须写下一步措施</translation>
    </message>
    <message>
        <source>No secrecy marks</source>
        <translation>不得有密级标志</translation>
    </message>
    <message>
        <source>No identity numbers</source>
        <translation>不得有身份证号</translation>
    </message>
    <message>
        <source>No mobile numbers</source>
        <translation>不写手机号码</translation>
    </message>
    <message>
        <source>No words left to be replaced</source>
        <translation>不留待补充的字样</translation>
    </message>
    <message>
        <source>Texts fit the printed form</source>
        <translation>文字不超过打印长度</translation>
    </message>
    <message>
        <source>“Progress” differs from last period</source>
        <translation>进展情况不与上期雷同</translation>
    </message>
    <message>
        <source>Evidence is attached where something was done</source>
        <translation>有进展须附佐证材料</translation>
    </message>
    <message>
        <source>The figure is filled in where something was done</source>
        <translation>有进展须填数据</translation>
    </message>
    <message>
        <source>Figures can be understood</source>
        <translation>数据能看懂</translation>
    </message>
    <message>
        <source>“Not applicable” has its reason</source>
        <translation>不涉及须写原因</translation>
    </message>
    <message>
        <source>Nothing to report has no figures</source>
        <translation>零报告不填数据</translation>
    </message>
    <message>
        <source>The figure lies in its range</source>
        <translation>数据在规定范围内</translation>
    </message>
    <message>
        <source>The numerator of a ratio is not more than its denominator</source>
        <translation>比率的分子不大于分母</translation>
    </message>
    <message>
        <source>One figure is not more than another</source>
        <translation>一项数据不大于另一项</translation>
    </message>
    <message>
        <source>Figures add up to another</source>
        <translation>分项数据合计相符</translation>
    </message>
    <message>
        <source>A running total is not below that of last period</source>
        <translation>累计不低于上期累计</translation>
    </message>
    <message>
        <source>The figure is not unlike that of last period</source>
        <translation>数据与上期相比变动不异常</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>进展填报</translation>
    </message>
    <message>
        <source>Overview texts</source>
        <translation>综合情况</translation>
    </message>
    <message>
        <source>Important matters</source>
        <translation>重要情况</translation>
    </message>
    <message>
        <source>Titles of evidence</source>
        <translation>佐证材料名称</translation>
    </message>
    <message>
        <source>Clauses of the document</source>
        <translation>本文件条款</translation>
    </message>
    <message>
        <source>Other documents</source>
        <translation>其他文件条款</translation>
    </message>
    <message>
        <source>Tasks of other documents</source>
        <translation>其他文件的任务</translation>
    </message>
    <message>
        <source>opening paragraph</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>explanation: {what}</source>
        <translation>说明：{what}</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Give the measure a name.</source>
        <translation>请填写数据项名称。</translation>
    </message>
    <message>
        <source>The name is too long: at most {most} characters.</source>
        <translation>名称太长，最多{most}个字。</translation>
    </message>
    <message>
        <source>The task has a measure of this name already; take another name or change that one.</source>
        <translation>本任务已有同名数据项，请换一个名称，或修改原有的数据项。</translation>
    </message>
    <message>
        <source>Say in what it is counted, e.g. 家次, 台件, 元.</source>
        <translation>请填写计量单位，如家次、台件、元。</translation>
    </message>
    <message>
        <source>The unit is too long: at most {most} characters.</source>
        <translation>计量单位太长，最多{most}个字。</translation>
    </message>
    <message>
        <source>A rate is not entered in percent: choose “ratio” and the unit of its two parts.</source>
        <translation>比率不直接填百分数：请选“比率”，单位填分子、分母的单位，百分比由程序计算。</translation>
    </message>
    <message>
        <source>Money is counted in 元; whoever enters it may write 万元 all the same.</source>
        <translation>金额单位统一用元；填报人仍可写万元，程序会换算。</translation>
    </message>
    <message>
        <source>A ratio needs the names of numerator and denominator.</source>
        <translation>比率要写明分子和分母的名称。</translation>
    </message>
    <message>
        <source>Numerator and denominator need different names.</source>
        <translation>分子和分母的名称不能相同。</translation>
    </message>
    <message>
        <source>The note is too long: at most {most} characters.</source>
        <translation>口径说明太长，最多{most}个字。</translation>
    </message>
    <message>
        <source>The check names no measure; choose one.</source>
        <translation>校验没有指定数据项，请选择。</translation>
    </message>
    <message>
        <source>The check names a measure the task does not have.</source>
        <translation>校验指定的数据项不在本任务中。</translation>
    </message>
    <message>
        <source>The check names one measure twice; choose another.</source>
        <translation>校验把同一数据项用了两次，请另选。</translation>
    </message>
    <message>
        <source>A number is missing.</source>
        <translation>缺少数值。</translation>
    </message>
    <message>
        <source>A number cannot be read or lies outside what is allowed.</source>
        <translation>数值无法识别，或超出允许范围。</translation>
    </message>
    <message>
        <source>Set a lower limit, an upper limit, or both.</source>
        <translation>请填写下限、上限，或两者都填。</translation>
    </message>
    <message>
        <source>The lower limit is above the upper one.</source>
        <translation>下限大于上限。</translation>
    </message>
    <message>
        <source>There is such a check already; change that one.</source>
        <translation>已有相同的校验，请直接修改那一条。</translation>
    </message>
    <message>
        <source>The measure “{name}” was not saved.</source>
        <translation>数据项“{name}”未保存。</translation>
    </message>
    <message>
        <source>The check “{name}” was not saved.</source>
        <translation>校验“{name}”未保存。</translation>
    </message>
    <message>
        <source>Measures and checks are as they were at the beginning.</source>
        <translation>数据项和校验没有改动过。</translation>
    </message>
    <message>
        <source>There is nothing to go back to; change them one by one.</source>
        <translation>没有可恢复的设置，请逐项修改。</translation>
    </message>
</context>
<context>
    <name>sheet_review</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>报送人</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>In the sheet</source>
        <translation>表中填写</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>采用为</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>现有内容</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>汇入后</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>to answer</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>understood</source>
        <translation>已理解</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读入</translation>
    </message>
    <message>
        <source>read before</source>
        <translation>已读过</translation>
    </message>
    <message>
        <source>Nothing of it is counted twice.</source>
        <translation>此前已汇入，不会重复计算。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>填报</translation>
    </message>
</context>
<context>
    <name>sheets</name>
    <message>
        <source>Add it to “{field}”</source>
        <translation>加到“{field}”后面</translation>
    </message>
    <message>
        <source>Do not take it</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Empty the field in the report too</source>
        <translation>填报中的这一栏也清空</translation>
    </message>
    <message>
        <source>Leave the report as it is</source>
        <translation>填报保持现状</translation>
    </message>
    <message>
        <source>Keep both together</source>
        <translation>两者合在一起</translation>
    </message>
    <message>
        <source>Yes, it is this unit&apos;s and period&apos;s</source>
        <translation>是本单位、本期的表</translation>
    </message>
    <message>
        <source>Take it as understood</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Take it as not applicable</source>
        <translation>按不涉及采用</translation>
    </message>
    <message>
        <source>Take: {value}</source>
        <translation>采用：{value}</translation>
    </message>
    <message>
        <source>It was made by a newer version of the program.</source>
        <translation>这张表由更新版本的程序制作。</translation>
    </message>
    <message>
        <source>Update the program on this computer, then read it again.</source>
        <translation>请先更新本机程序，再读入。</translation>
    </message>
    <message>
        <source>It belongs to other reporting work.</source>
        <translation>这张表属于另一项填报工作。</translation>
    </message>
    <message>
        <source>Read it where that work is open.</source>
        <translation>请在那项填报工作的工作库中读入。</translation>
    </message>
    <message>
        <source>It is a sheet of {unit}.</source>
        <translation>这是{unit}的表。</translation>
    </message>
    <message>
        <source>Read it for that unit.</source>
        <translation>请在该单位名下读入。</translation>
    </message>
    <message>
        <source>It is a sheet for {period}.</source>
        <translation>这是{period}的表。</translation>
    </message>
    <message>
        <source>Choose that period above and read it again.</source>
        <translation>请在上方选择该填报期，再读入。</translation>
    </message>
    <message>
        <source>No row of the form was found in it.</source>
        <translation>文件中没有找到填报表的任何一行。</translation>
    </message>
    <message>
        <source>Keep the heads and the numbers of the tasks; or copy the content by hand.</source>
        <translation>请保留表头和任务序号；或手工录入其内容。</translation>
    </message>
    <message>
        <source>It is not there or cannot be read.</source>
        <translation>文件找不到或读不了。</translation>
    </message>
    <message>
        <source>It is larger than 64 MiB.</source>
        <translation>文件超过64MB。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>It is no spreadsheet this program reads.</source>
        <translation>不是本程序能读的表格文件。</translation>
    </message>
    <message>
        <source>It is protected by a password.</source>
        <translation>文件设有打开密码。</translation>
    </message>
    <message>
        <source>Unpacked it is far larger than any form.</source>
        <translation>文件解压后远大于任何报表。</translation>
    </message>
    <message>
        <source>It holds far more filled cells than any form.</source>
        <translation>有内容的单元格远多于任何报表。</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>文件已损坏。</translation>
    </message>
    <message>
        <source>Open it in WPS or Excel, save it as .xlsx without a password, and read it again.</source>
        <translation>请用WPS或Excel打开，取消密码，另存为.xlsx后再读入。</translation>
    </message>
    <message>
        <source>The figure was converted; is this what was meant?</source>
        <translation>数字经过换算，是这个意思吗？</translation>
    </message>
    <message>
        <source>No number can be read from it.</source>
        <translation>读不出数字。</translation>
    </message>
    <message>
        <source>It holds more than one number.</source>
        <translation>其中不止一个数字。</translation>
    </message>
    <message>
        <source>A figure cannot be below zero.</source>
        <translation>数量不能小于零。</translation>
    </message>
    <message>
        <source>The figure is too large or has too many decimal places.</source>
        <translation>数字过大，或小数位过多。</translation>
    </message>
    <message>
        <source>A percentage stands where a number is asked for.</source>
        <translation>这里要填数量，写的是百分比。</translation>
    </message>
    <message>
        <source>“At most” is no figure.</source>
        <translation>“不超过”不是确定的数量。</translation>
    </message>
    <message>
        <source>It says “at least”; is this what was meant?</source>
        <translation>写的是“不少于”，是这个意思吗？</translation>
    </message>
    <message>
        <source>It is written in another unit.</source>
        <translation>写的计量单位与要求不同。</translation>
    </message>
    <message>
        <source>Of these there are no parts; is the decimal point right?</source>
        <translation>这个数据项应是整数，小数点对吗？</translation>
    </message>
    <message>
        <source>It may be a date.</source>
        <translation>可能是日期。</translation>
    </message>
    <message>
        <source>A figure and a reason why it does not apply are both filled in.</source>
        <translation>既填了数量，又填了不涉及的原因。</translation>
    </message>
    <message>
        <source>The word for a rounded figure is not one of the list.</source>
        <translation>约数用词不在可选范围内。</translation>
    </message>
    <message>
        <source>Two different words for a rounded figure are given.</source>
        <translation>写了两个不同的约数用词。</translation>
    </message>
    <message>
        <source>There is a word for a rounded figure, but no figure.</source>
        <translation>只选了约数用词，没有填数量。</translation>
    </message>
    <message>
        <source>The other part of this rate is empty.</source>
        <translation>这个比率的另一个数没有填。</translation>
    </message>
    <message>
        <source>It was computed by a formula in the sheet; check the value.</source>
        <translation>这是表中公式算出的数，请核对。</translation>
    </message>
    <message>
        <source>It is a formula that was never computed; its value is not known.</source>
        <translation>这是没有算过的公式，不知道结果。</translation>
    </message>
    <message>
        <source>The spreadsheet shows an error here.</source>
        <translation>这个单元格显示为错误。</translation>
    </message>
    <message>
        <source>The spreadsheet made TRUE or FALSE of what was typed.</source>
        <translation>表格软件把所填内容变成了“是/否”值。</translation>
    </message>
    <message>
        <source>The cell shows other digits than it holds.</source>
        <translation>单元格显示的数与实际保存的数不同。</translation>
    </message>
    <message>
        <source>A whole percentage from 0 to 100 is needed.</source>
        <translation>这里要填0到100的整数百分比。</translation>
    </message>
    <message>
        <source>This is none of the words to choose from.</source>
        <translation>不在可选的完成情况之列。</translation>
    </message>
    <message>
        <source>Something stood here when the sheet was issued; now the cell is empty.</source>
        <translation>发出时这里有内容，现在是空的。</translation>
    </message>
    <message>
        <source>The report says something else already.</source>
        <translation>填报中已有不同的内容。</translation>
    </message>
    <message>
        <source>The senders do not agree: {said}</source>
        <translation>各报送人填的不一致：{said}</translation>
    </message>
    <message>
        <source>The cell is merged with others; does it belong here?</source>
        <translation>这是合并单元格，内容属于这里吗？</translation>
    </message>
    <message>
        <source>The same field stands there several times with different content.</source>
        <translation>同一栏出现多次，内容不同。</translation>
    </message>
    <message>
        <source>Number and words of the row do not fit its hidden key; is it this task?</source>
        <translation>这一行的序号、文字与行标识不符，是这项任务吗？</translation>
    </message>
    <message>
        <source>The row comes from another sheet.</source>
        <translation>这一行来自另一张表。</translation>
    </message>
    <message>
        <source>The unit&apos;s plan does not have this task any more.</source>
        <translation>本单位现行方案中没有这项任务。</translation>
    </message>
    <message>
        <source>The unit&apos;s plan does not have this figure any more.</source>
        <translation>本单位现行方案中没有这个数据项。</translation>
    </message>
    <message>
        <source>It stands outside the form.</source>
        <translation>写在填报格以外。</translation>
    </message>
    <message>
        <source>It is a note on a cell.</source>
        <translation>这是单元格的批注。</translation>
    </message>
    <message>
        <source>A fixed cell was changed; the plan&apos;s words stay.</source>
        <translation>固定文字被改动；以方案原文为准。</translation>
    </message>
    <message>
        <source>Its hidden marks are gone. Is it a sheet of this unit and period?</source>
        <translation>表中的隐藏标识已丢失。这是本单位、本期的表吗？</translation>
    </message>
    <message>
        <source>Several files of one sheet differ in tasks {fields}. Which one counts?</source>
        <translation>同一张表有几个文件，第{fields}项任务内容不同。以哪个为准？</translation>
    </message>
    <message>
        <source>It was saved before the file that was read already ({file}).</source>
        <translation>这个文件比已读入的（{file}）保存得更早。</translation>
    </message>
    <message>
        <source>One sender filled in several sheets ({files}). Do both count?</source>
        <translation>同一报送人交了几张表（{files}）。都算吗？</translation>
    </message>
</context>
<context>
    <name>sheets_page</name>
    <message>
        <source>For whom</source>
        <translation>发给</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>发出时间</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>File taken over</source>
        <translation>已汇入的文件</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>报送人</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>所填内容</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>已汇入</translation>
    </message>
    <message>
        <source>not returned</source>
        <translation>未交回</translation>
    </message>
</context>
<context>
    <name>show_file</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>已写入 {path}</translation>
    </message>
</context>
<context>
    <name>take_in_preview</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>differing</source>
        <translation>内容不一致</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>填报期</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>改动的字段</translation>
    </message>
</context>
<context>
    <name>taken_table</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Why it was not taken</source>
        <translation>未接收的原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Made up by a later bundle</source>
        <translation>已补齐</translation>
    </message>
    <message>
        <source>{computer} asks to join; confirm it above.</source>
        <translation>{computer}申请登记，请在上方确认。</translation>
    </message>
    <message>
        <source>This very bundle was taken in before; nothing changed.</source>
        <translation>这个报送包此前已接收，没有变化。</translation>
    </message>
    <message>
        <source>{count} known before</source>
        <translation>已有 {count} 项</translation>
    </message>
    <message>
        <source>{count} differing, to be decided</source>
        <translation>内容不一致 {count} 项，待决定</translation>
    </message>
    <message>
        <source>{count} for tasks the plan does not have</source>
        <translation>待归位 {count} 项</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{count} report(s) new or changed</source>
        <translation>新增或更新{count}项</translation>
    </message>
    <message>
        <source>What was noticed</source>
        <translation>发现的情况</translation>
    </message>
    <message>
        <source>{count} important matter(s) among them</source>
        <translation>其中重要情况{count}件</translation>
    </message>
</context>
<context>
    <name>text_and_annex</name>
    <message>
        <source>{role} in row {rows}</source>
        <translation>第{rows}行{role}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Row {number} is settled to end in “{end}”.</source>
        <translation>第{number}行末句认定为“{end}”。</translation>
    </message>
    <message>
        <source>The annex has no row for this item.</source>
        <translation>附件清单没有此项。</translation>
    </message>
    <message>
        <source>The main text has no item of this name.</source>
        <translation>正文没有同名条目。</translation>
    </message>
    <message>
        <source>Title: “{before}” in the text, “{after}” in the annex.</source>
        <translation>名称不同：正文“{before}”，清单“{after}”。</translation>
    </message>
    <message>
        <source>Category: “{before}” in the text, “{after}” in the annex.</source>
        <translation>工作任务不同：正文“{before}”，清单“{after}”。</translation>
    </message>
    <message>
        <source>Left out in the annex: “{before}”.</source>
        <translation>清单略去“{before}”。</translation>
    </message>
    <message>
        <source>Added in the annex: “{after}”.</source>
        <translation>清单增加“{after}”。</translation>
    </message>
    <message>
        <source>“{before}” became “{after}”.</source>
        <translation>“{before}”改为“{after}”。</translation>
    </message>
    <message>
        <source>Stands in another place: “{before}”.</source>
        <translation>次序不同：“{before}”。</translation>
    </message>
    <message>
        <source>Only in the text ({in_text}): {units}.</source>
        <translation>只在正文（{in_text}）：{units}。</translation>
    </message>
    <message>
        <source>Only in the annex ({in_annex}): {units}.</source>
        <translation>只在清单（{in_annex}）：{units}。</translation>
    </message>
    <message>
        <source>{units}: {in_text} in the text, {in_annex} in the annex.</source>
        <translation>{units}：正文{in_text}，清单{in_annex}。</translation>
    </message>
</context>
<context>
    <name>totals_tables</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>已填/应填</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>Your unit&apos;s tasks</source>
        <translation>本单位的任务</translation>
    </message>
    <message>
        <source>What you must report this period, with the light of each. F8 goes to the next one open.</source>
        <translation>本期要填报的任务都在这里，每项带一个状态灯和文字。按 F8 到下一个没填完的。</translation>
    </message>
    <message>
        <source>One report</source>
        <translation>一项填报</translation>
    </message>
    <message>
        <source>Choose how it stands and write what was done. All is saved within a second; no button.</source>
        <translation>选择状态，写进展情况。边写边保存，一秒之内存好，不用点“保存”。</translation>
    </message>
    <message>
        <source>Nothing new?</source>
        <translation>没有新情况？</translation>
    </message>
    <message>
        <source>Same as last period, or nothing to report: one click each, for one task or for all left.</source>
        <translation>与上期相同、零报告，都是点一下；可以只用于一项，也可以用于剩下的全部。</translation>
    </message>
    <message>
        <source>What is wrong, in sentences</source>
        <translation>哪里不对，用一句话说清</translation>
    </message>
    <message>
        <source>Red stops sealing, yellow asks for a word of explanation. A click goes to the field.</source>
        <translation>红色的要改正才能定稿，黄色的写一句说明即可。点一下就到那一栏。</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>报送</translation>
    </message>
    <message>
        <source>Check, print for review, seal, print the form, stamp, export. The page keeps its place.</source>
        <translation>校验、打印送审稿、定稿、打印正式表、签字盖章、导出，一步一步来；隔几天再来，还在原来那一步。</translation>
    </message>
    <message>
        <source>Did it arrive?</source>
        <translation>报到了没有？</translation>
    </message>
    <message>
        <source>How far every report is: sealed, exported, acknowledged, accepted or returned.</source>
        <translation>每项到了哪一步：已定稿、已导出、已回执、已通过，还是已退回。</translation>
    </message>
    <message>
        <source>What the district sends</source>
        <translation>区里发来的文件</translation>
    </message>
    <message>
        <source>Drop the file here. What was returned is listed with a way to the field.</source>
        <translation>把下发包拖到这里。退回的逐条列出，点一下就到要改的那一栏。</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>填报方案</translation>
    </message>
    <message>
        <source>The tasks as the document has them, beside its text; what the reader doubted you settle once.</source>
        <translation>任务与文件原文并列；识别时拿不准的，由您认定一次。</translation>
    </message>
    <message>
        <source>Units and their computers</source>
        <translation>单位和电脑</translation>
    </message>
    <message>
        <source>Make an enrolment file and a letter for each unit; confirm their requests with one click.</source>
        <translation>为每个单位制作开通文件和开通函；单位的登记申请一键确认。</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Drop a stick&apos;s folder or mail attachments here. What is no bundle is left alone.</source>
        <translation>把U盘里的文件夹或邮件附件拖到这里。不是报送包的文件不会动。</translation>
    </message>
    <message>
        <source>Who is missing</source>
        <translation>谁还没报</translation>
    </message>
    <message>
        <source>Units by tasks, one light each, with its word. The reminder text is one click away.</source>
        <translation>单位与任务对照，每格一个灯和文字。催报文字点一下就能复制。</translation>
    </message>
    <message>
        <source>Accept or return</source>
        <translation>通过或退回</translation>
    </message>
    <message>
        <source>Read what came in, accept it, or return it with a reason for the field concerned.</source>
        <translation>看收到的内容，通过；有问题的退回，把意见写在那一栏。</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>下发</translation>
    </message>
    <message>
        <source>One file for each unit, or one for all: what arrived, what was returned, the newest plan.</source>
        <translation>每个单位一个下发包，也可以合成一个：收到了什么、退回了什么、最新的填报方案。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>F1 explains the page you are at and can be searched; the tour starts again from there.</source>
        <translation>按 F1 打开当前页面的说明，可以搜索；导览也从那里重新开始。</translation>
    </message>
</context>
<context>
    <name>unit.due</name>
    <message>
        <source>No due date is set</source>
        <translation>未设报送时限</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天截止</translation>
    </message>
    <message>
        <source>{count} day(s) overdue</source>
        <translation>已逾期{count}天</translation>
    </message>
    <message>
        <source>{count} day(s) left</source>
        <translation>还剩{count}天</translation>
    </message>
</context>
<context>
    <name>unit.pages</name>
    <message>
        <source>Record</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>Overview text</source>
        <translation>综合情况</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>报送</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>已报送</translation>
    </message>
    <message>
        <source>Own reports</source>
        <translation>本局填报</translation>
    </message>
    <message>
        <source>Hand over own</source>
        <translation>本局报送</translation>
    </message>
    <message>
        <source>Led tasks</source>
        <translation>牵头汇总</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>来件</translation>
    </message>
    <message>
        <source>Differing content</source>
        <translation>内容不一致</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>本机与另一台电脑</translation>
    </message>
    <message>
        <source>Important matters</source>
        <translation>重要情况</translation>
    </message>
    <message>
        <source>Report a matter</source>
        <translation>上报重要情况</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>表格收发</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>What it carries out</source>
        <translation>上级依据</translation>
    </message>
    <message>
        <source>Correct past period</source>
        <translation>更正往期</translation>
    </message>
</context>
<context>
    <name>unit.steps</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Into the ledger</source>
        <translation>报入台账</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Print for review</source>
        <translation>打印送审稿</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>Print the form</source>
        <translation>打印正式表</translation>
    </message>
    <message>
        <source>Sign and stamp</source>
        <translation>签字盖章</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>next</source>
        <translation>当前步骤</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>to be done again</source>
        <translation>需重做</translation>
    </message>
    <message>
        <source>{count} thing(s) to do</source>
        <translation>{count}处待处理</translation>
    </message>
    <message>
        <source>{count} draft(s)</source>
        <translation>{count}项草稿</translation>
    </message>
</context>
<context>
    <name>units_tables</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务数</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>加入情况</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>所属组</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>别称</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>最近编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Enrolment file</source>
        <translation>开通文件</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>开通函</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未开通</translation>
    </message>
    <message>
        <source>file made</source>
        <translation>已制作文件</translation>
    </message>
    <message>
        <source>asks to join</source>
        <translation>申请登记</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>已加入</translation>
    </message>
    <message>
        <source>Counts up to</source>
        <translation>有效至编号</translation>
    </message>
    <message>
        <source>paper or sheets only</source>
        <translation>只报纸质/表格，不需开通</translation>
    </message>
    <message>
        <source>Identification code</source>
        <translation>识别码</translation>
    </message>
    <message>
        <source>{name} (until {day})</source>
        <translation>{name}（至{day}）</translation>
    </message>
    <message>
        <source>ended on {day}</source>
        <translation>{day}撤销</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>免报</translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation>{since}至{until}</translation>
    </message>
    <message>
        <source>from {since} on</source>
        <translation>{since}起</translation>
    </message>
</context>
<context>
    <name>upkeep</name>
    <message>
        <source>{unit}, {computer}, no. {numbers}: gone; the old database was trusted.</source>
        <translation>{unit}（{computer}）第{numbers}号包的文件不见了，内容取自原数据库，未能重新核验。</translation>
    </message>
    <message>
        <source>{unit}, {computer}, no. {numbers}: damaged; the old database was trusted.</source>
        <translation>{unit}（{computer}）第{numbers}号包的文件已损坏，内容取自原数据库，未能重新核验。</translation>
    </message>
    <message>
        <source>The file bundles/{bundle}… is damaged and was left out.</source>
        <translation>文件 bundles/{bundle}… 已损坏，未采用。</translation>
    </message>
    <message>
        <source>{unit}, {computer}: no file of bundle no. {numbers} is here.</source>
        <translation>{unit}（{computer}）第{numbers}号包的文件不在本机。</translation>
    </message>
    <message>
        <source>{count} damaged files in the folder journal were left out.</source>
        <translation>journal 文件夹里有 {count} 个文件已损坏，未采用。</translation>
    </message>
    <message>
        <source>{count} files of proof that reports name are not here.</source>
        <translation>填报内容提到的佐证材料有 {count} 份不在本机。</translation>
    </message>
    <message>
        <source>{count} files of proof are damaged.</source>
        <translation>有 {count} 份佐证材料已损坏。</translation>
    </message>
    <message>
        <source>Drafts, prints, ticked steps and notes on arrival that only the old database knew could not be read.</source>
        <translation>只存在原数据库里的草稿、打印记录、办理步骤和收件备注无法读出。</translation>
    </message>
</context>
<context>
    <name>versions_table</name>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>执行时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>the whole plan</source>
        <translation>整个方案</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Overview text</source>
        <translation>综合情况</translation>
    </message>
    <message>
        <source>Important matter</source>
        <translation>重要情况</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>报送单</translation>
    </message>
</context>
</TS>
