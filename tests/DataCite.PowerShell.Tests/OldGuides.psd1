# What the older guides of DataCite say, statement by statement and in our own words, and what does it today. One row is one statement:
#   Guide, Section   where it stands: the number of the guide, and the heading of the section
#   Says             the statement
#   Does             the command line that does it, run on a sandbox as a repository; "repository", "member" and "public" are connections, $doi is a findable
#                    DOI of the repository, $draft a draft of its own for each row, $described a complete description for New-DataCiteDoi
#   Holds            what is true of the output ($_); without it, that there is some
#   Route            an old route, whose error names the command of Does
#   Gone             or why nothing does it
@{
    Statements = @(
        # 000: the entry page of the guide of the REST API
        @{ Guide = '000'; Section = 'Versions'; Says = 'Version 1 has works'; Route = 'works'; Does = 'Get-DataCiteDoi -First 1' }
        @{ Guide = '000'; Section = 'Versions'; Says = 'Version 1 has members'; Route = 'members'; Does = 'Get-DataCiteProvider demo' }
        @{ Guide = '000'; Section = 'Versions'; Says = 'Version 1 has data centers'; Route = 'data-centers'; Does = 'Get-DataCiteRepository demo.repo' }
        @{ Guide = '000'; Section = 'Purpose'; Says = 'Everybody may read and search records without a login'; Does = 'Get-DataCiteDoi -Connection public -First 2'; Holds = '($_.State | Sort-Object -Unique) -eq "Findable"' }
        @{ Guide = '000'; Section = 'Purpose'; Says = 'A repository registers DOIs'; Does = 'New-DataCiteDoi @described -State Findable -Prefix 10.5072'; Holds = '$_.State -eq "Findable"' }
        @{ Guide = '000'; Section = 'Purpose'; Says = 'A provider manages its repositories'; Does = 'Get-DataCiteRepository -Connection member -ProviderId demo' }
        @{ Guide = '000'; Section = 'Purpose'; Says = 'A provider manages its prefixes'; Does = 'Get-DataCitePrefix -Connection member' }
        @{ Guide = '000'; Section = 'Purpose'; Says = 'Answers follow JSON:API'; Does = '(Invoke-DataCiteApi prefixes/10.5072).data'; Holds = '$_.type -eq "prefixes" -and $_.id' }
        @{ Guide = '000'; Section = 'Purpose'; Says = 'Managing needs a login'; Does = 'Get-ReportedError { New-DataCiteDoi -Title x -Connection public }'; Holds = '"$_" -match "login"' }
        @{ Guide = '000'; Section = 'Alternatives'; Says = 'OAI-PMH harvests many records'; Does = 'Export-DataCiteDoi "$TestDrive/all.jsonl" -Force -PassThru' }
        @{ Guide = '000'; Section = 'Alternatives'; Says = 'DataCite Search finds records'; Does = 'Get-DataCiteDoi -Query "titles.title:*" -AllRepositories -First 1' }
        @{ Guide = '000'; Section = 'Alternatives'; Says = 'The MDS API registers DOIs'; Gone = 'The module speaks the REST API alone, which does the same; New-DataCiteDoi takes the XML of such a script with -Path.' }
        @{ Guide = '000'; Section = 'Alternatives'; Says = 'The EZ API registers DOIs'; Gone = 'The module speaks the REST API alone, which does the same.' }
        @{ Guide = '000'; Section = 'This guide'; Says = 'Examples use the test endpoint'; Does = 'Connect-DataCite -Sandbox $sandbox -PassThru' }
        @{ Guide = '000'; Section = 'Member and public API'; Says = 'Both have the same addresses; the login makes the difference'; Does = '@(Get-DataCiteDoi -Connection repository -State Draft).Count; @(Get-DataCiteDoi -Connection public -RepositoryId demo.repo).Where{ $_.State -ne "Findable" }.Count'; Holds = '$_[0] -gt 0 -and $_[1] -eq 0' }
        @{ Guide = '000'; Section = 'Member and public API'; Says = 'The status page shows whether the API works'; Does = 'Test-DataCiteConnection' }

        # 001: the API of 2016
        @{ Guide = '001'; Section = 'Results'; Says = 'An identifier gives one result'; Does = 'Get-DataCiteDoi $doi'; Holds = '@($_).Count -eq 1' }
        @{ Guide = '001'; Section = 'Results'; Says = 'A search gives a list'; Does = 'Get-DataCiteDoi -First 3'; Holds = '@($_).Count -eq 3' }
        @{ Guide = '001'; Section = 'Results'; Says = 'A list has meta with the number of results'; Does = 'Get-DataCiteDoi -First 1 -IncludeTotalCount' }
        @{ Guide = '001'; Section = 'Results'; Says = 'A list has data'; Does = '(Invoke-DataCiteApi dois).data' }
        @{ Guide = '001'; Section = 'Results'; Says = 'A list has included resources'; Does = '(Invoke-DataCiteApi dois -Query @{ include = "client" }).included' }
        @{ Guide = '001'; Section = 'Results'; Says = 'The media type is that of JSON:API'; Does = 'Invoke-DataCiteApi prefixes/10.5072 -Accept application/vnd.api+json' }
        @{ Guide = '001'; Section = 'Sort order'; Says = 'With a query the order is that of relevance'; Does = 'Get-DataCiteDoi -Query "titles.title:*" -Sort Relevance -First 2' }
        @{ Guide = '001'; Section = 'Sort order'; Says = 'Without a query the newest deposit comes first'; Does = '(Get-DataCiteDoi -Sort Created -Descending -First 5).Created'; Holds = '"$_" -eq "$($_ | Sort-Object -Descending)"' }

        @{ Guide = '001'; Section = 'Resources'; Says = 'agents'; Route = 'agents'; Does = 'Get-DataCiteEvent -First 1' }
        @{ Guide = '001'; Section = 'Resources'; Says = 'contributions'; Route = 'contributions'; Does = 'Get-DataCiteEvent -First 1' }
        @{ Guide = '001'; Section = 'Resources'; Says = 'contributors'; Route = 'contributors'; Does = 'Get-DataCiteDoi -HasPerson -First 1' }
        @{ Guide = '001'; Section = 'Resources'; Says = 'events'; Does = 'Get-DataCiteEvent -First 1' }
        @{ Guide = '001'; Section = 'Resources'; Says = 'groups'; Route = 'groups'; Gone = 'The sources of links have no groups any more.' }
        @{ Guide = '001'; Section = 'Resources'; Says = 'members'; Route = 'members'; Does = 'Get-DataCiteProvider -First 2' }
        @{ Guide = '001'; Section = 'Resources'; Says = 'pages'; Route = 'pages'; Gone = 'The posts of the blog are on the web site of DataCite.' }
        @{ Guide = '001'; Section = 'Resources'; Says = 'publishers'; Route = 'publishers'; Does = 'Get-DataCiteRepository -First 2' }
        @{ Guide = '001'; Section = 'Resources'; Says = 'registration-agencies'; Route = 'registration-agencies'; Does = 'Get-DataCiteDoi -IncludeOtherAgencies -AllRepositories -First 1' }
        @{ Guide = '001'; Section = 'Resources'; Says = 'relations'; Route = 'relations'; Does = 'Get-DataCiteEvent -First 1' }
        @{ Guide = '001'; Section = 'Resources'; Says = 'relation-types'; Route = 'relation-types'; Does = 'Get-Completion "New-DataCiteRelatedIdentifier -RelationType Is"' }
        @{ Guide = '001'; Section = 'Resources'; Says = 'resource-types'; Does = '(Invoke-DataCiteApi resource-types -All).id'; Holds = '$_ -contains "dataset"' }
        @{ Guide = '001'; Section = 'Resources'; Says = 'sources'; Route = 'sources'; Does = 'Get-Completion "Get-DataCiteEvent -Source "' }
        @{ Guide = '001'; Section = 'Resources'; Says = 'works'; Route = 'works'; Does = 'Get-DataCiteDoi -First 25' }
        @{ Guide = '001'; Section = 'Resources'; Says = 'work-types'; Route = 'work-types'; Does = 'Get-Completion "Get-DataCiteDoi -ResourceTypeGeneral Data"' }
        @{ Guide = '001'; Section = 'Resources and identifiers'; Says = 'One member'; Route = 'members/demo'; Does = 'Get-DataCiteProvider demo' }
        @{ Guide = '001'; Section = 'Resources and identifiers'; Says = 'One data center'; Route = 'publisher/demo.repo'; Does = 'Get-DataCiteRepository demo.repo' }
        @{ Guide = '001'; Section = 'Resources and identifiers'; Says = 'One DOI'; Route = 'works/10.5072/x'; Does = 'Get-DataCiteDoi $doi' }
        @{ Guide = '001'; Section = 'Resources and identifiers'; Says = 'One type of work'; Route = 'work-types/dataset'; Does = 'Invoke-DataCiteApi resource-types/dataset' }

        @{ Guide = '001'; Section = 'Parameters'; Says = 'query'; Does = 'Get-DataCiteDoi -Query "titles.title:*" -First 1' }
        @{ Guide = '001'; Section = 'Parameters'; Says = 'rows'; Does = 'Get-DataCiteDoi -First 5'; Holds = '@($_).Count -eq 5' }
        @{ Guide = '001'; Section = 'Parameters'; Says = 'offset'; Does = 'Get-DataCiteDoi -Sort Created -First 5 -Skip 5'; Holds = '@($_).Count -eq 5 -and $_[0].Doi -eq (Get-DataCiteDoi -Sort Created -First 6)[5].Doi' }
        @{ Guide = '001'; Section = 'Parameters'; Says = 'sort'; Does = 'Get-DataCiteDoi -Sort Title -First 2' }
        @{ Guide = '001'; Section = 'Parameters'; Says = 'order'; Does = 'Get-DataCiteDoi -Sort Title -Descending -First 2' }
        @{ Guide = '001'; Section = 'Parameters'; Says = 'include'; Does = 'Get-DataCiteDoi -Detail -First 1' }
        @{ Guide = '001'; Section = 'Parameters'; Says = 'Parameters as JSON in the body'; Gone = 'DataCite reads parameters from the address alone; Invoke-DataCiteApi -Query writes them there.' }
        @{ Guide = '001'; Section = 'Queries'; Says = 'Words that must and words that must not be there'; Does = 'Get-DataCiteDoi -Query "titles.title:* -nowhere" -First 1' }
        @{ Guide = '001'; Section = 'Sorting'; Says = 'score'; Does = 'Get-DataCiteDoi -Query "titles.title:*" -Sort Relevance -First 1' }
        @{ Guide = '001'; Section = 'Sorting'; Says = 'updated'; Does = 'Get-DataCiteDoi -Sort Updated -First 1' }
        @{ Guide = '001'; Section = 'Sorting'; Says = 'deposited'; Does = 'Get-DataCiteDoi -Sort Created -First 1' }
        @{ Guide = '001'; Section = 'Sorting'; Says = 'published'; Does = 'Get-DataCiteDoi -First 20 | Sort-Object PublicationYear' }
        @{ Guide = '001'; Section = 'Facets'; Says = 'Counts of contributions by publisher and source'; Does = 'Get-DataCiteEvent -Prefix 10.5072 | Group-Object SourceId'; Holds = '"$(@($_)[0].Name)"' }
        @{ Guide = '001'; Section = 'Facets'; Says = 'Counts of publishers by member'; Does = 'Get-DataCiteRepository | Group-Object ProviderId'; Holds = '"$(@($_)[0].Name)"' }
        @{ Guide = '001'; Section = 'Facets'; Says = 'Counts of relations by source and type'; Does = 'Get-DataCiteEvent -Prefix 10.5072 | Group-Object RelationType'; Holds = '"$(@($_)[0].Name)"' }
        @{ Guide = '001'; Section = 'Facets'; Says = 'Counts of sources by group'; Gone = 'The sources of links have no groups any more.' }
        @{ Guide = '001'; Section = 'Facets'; Says = 'Counts of works by type, schema version and year'; Does = 'Measure-DataCiteDoi -By ResourceType, SchemaVersion, PublicationYear' }
        @{ Guide = '001'; Section = 'Filters'; Says = 'member-id'; Does = 'Get-DataCiteDoi -ProviderId demo -First 1' }
        @{ Guide = '001'; Section = 'Filters'; Says = 'publisher-id'; Does = 'Get-DataCiteDoi -RepositoryId demo.repo -First 1' }
        @{ Guide = '001'; Section = 'Filters'; Says = 'resource-id'; Does = 'Get-DataCiteDoi -ResourceTypeGeneral Dataset -First 1' }
        @{ Guide = '001'; Section = 'Filters'; Says = 'source-id'; Does = 'Get-DataCiteEvent -Source datacite-related -First 1' }
        @{ Guide = '001'; Section = 'Filters'; Says = 'relation-type-id'; Does = 'Get-DataCiteEvent -RelationType references -First 1' }
        @{ Guide = '001'; Section = 'Filters'; Says = 'from-created-date'; Does = 'Get-DataCiteDoi -CreatedFrom 2000-01-01 -First 1' }
        @{ Guide = '001'; Section = 'Filters'; Says = 'until-created-date'; Does = 'Get-DataCiteDoi -CreatedTo 2100-01-01 -First 1' }
        @{ Guide = '001'; Section = 'Filters'; Says = 'from-update-date'; Does = 'Get-DataCiteDoi -UpdatedFrom 2000-01-01 -First 1' }
        @{ Guide = '001'; Section = 'Filters'; Says = 'until-update-date'; Does = 'Get-DataCiteDoi -UpdatedTo 2100-01-01 -First 1' }
        @{ Guide = '001'; Section = 'Filters'; Says = 'year'; Does = 'Get-DataCiteDoi -PublicationYear (Get-DataCiteDoi $doi).PublicationYear -First 1' }
        @{ Guide = '001'; Section = 'Owners of prefixes'; Says = 'The prefix does not say who owns a DOI'; Does = '(Get-DataCiteDoi $doi).RepositoryId'; Holds = '$_ -eq "demo.repo"' }
        @{ Guide = '001'; Section = 'Owners of prefixes'; Says = 'One owner can have several prefixes'; Does = '(Get-DataCitePrefix -RepositoryId lake.data).Prefix'; Holds = '$_.Count -gt 1' }
        @{ Guide = '001'; Section = 'Dates'; Says = 'Dates are written YYYY-MM-DD, YYYY-MM or YYYY'; Does = 'Get-DataCiteDoi -CreatedFrom 2000 -First 1; Get-DataCiteDoi -CreatedFrom 2000-01 -First 1; Get-DataCiteDoi -CreatedFrom 2000-01-01 -First 1'; Holds = '@($_).Count -eq 3' }
        @{ Guide = '001'; Section = 'Dates'; Says = 'A record is published in a year'; Does = '(Get-DataCiteDoi $doi).PublicationYear'; Holds = '$_ -is [int]' }
        @{ Guide = '001'; Section = 'Pages'; Says = 'A page has 25 results'; Does = '(Invoke-DataCiteApi dois).data'; Holds = '@($_).Count -le 25' }
        @{ Guide = '001'; Section = 'Pages'; Says = 'No rows, only the summary'; Does = 'Get-DataCiteDoi -First 0 -IncludeTotalCount' }
        @{ Guide = '001'; Section = 'Pages'; Says = 'At most 1000 rows in one request'; Does = '@(Get-DataCiteDoi -AllRepositories).Count'; Holds = '$_ -gt 25' }
        @{ Guide = '001'; Section = 'Pages'; Says = 'The second five'; Does = 'Get-DataCiteDoi -Sort Created -First 5 -Skip 5'; Holds = '@($_).Count -eq 5' }
        @{ Guide = '001'; Section = 'Included resources'; Says = 'The repository of a work'; Does = '(Get-DataCiteDoi -First 1).RepositoryId' }
        @{ Guide = '001'; Section = 'Included resources'; Says = 'The member of a work'; Does = '(Get-DataCiteDoi $doi).ProviderId'; Holds = '$_ -eq "demo"' }
        @{ Guide = '001'; Section = 'Included resources'; Says = 'The type of a work'; Does = '(Get-DataCiteDoi $doi).ResourceTypeGeneral' }
        @{ Guide = '001'; Section = 'Example queries'; Says = 'All works of a data center'; Does = 'Get-DataCiteDoi -RepositoryId demo.repo' }
        @{ Guide = '001'; Section = 'Example queries'; Says = 'Members with a word in their name'; Does = '@(Get-DataCiteProvider).Where{ $_.Name -like "*university*" }' }
        @{ Guide = '001'; Section = 'Error messages'; Says = 'An error is a JSON:API object with status and title'; Does = 'Get-ReportedError { Get-DataCiteDoi 10.5072/none }'; Holds = '(Get-ErrorName $_) -eq "NotFound"' }

        # 002: best practices for integrators
        @{ Guide = '002'; Section = 'Integrations'; Says = 'Look for an integration that exists'; Gone = 'Advice to people, not to software.' }
        @{ Guide = '002'; Section = 'API'; Says = 'New integrations use the REST API'; Does = 'Invoke-DataCiteApi heartbeat'; Holds = '$_ -eq "OK"' }
        @{ Guide = '002'; Section = 'API'; Says = 'Reading needs no login, writing does'; Does = 'Get-DataCiteDoi -Connection public -First 1' }
        @{ Guide = '002'; Section = 'API'; Says = 'The MDS API is not advised'; Gone = 'The module does not speak it.' }
        @{ Guide = '002'; Section = 'Repository account'; Says = 'The login is that of a repository'; Does = 'Connect-DataCite -Credential $sandbox.Credential -Uri $sandbox.Uri -PassThru'; Holds = '$_.Role -eq "Repository"' }
        @{ Guide = '002'; Section = 'Repository account'; Says = 'A repository has a prefix'; Does = '(Get-DataCiteConnection -Default).Prefixes'; Holds = '$_ -eq "10.5072"' }
        @{ Guide = '002'; Section = 'Repository account'; Says = 'The id of a repository begins with that of its member'; Does = '(Get-DataCiteConnection -Default).AccountId'; Holds = '$_ -like "DEMO.*"' }
        @{ Guide = '002'; Section = 'Repository account'; Says = 'A member account cannot register or change DOIs'; Does = 'Get-ReportedError { New-DataCiteDoi -Title x -Connection member }'; Holds = '(Get-ErrorName $_) -eq "PermissionDenied"' }
        @{ Guide = '002'; Section = 'Repository account'; Says = 'A member can have several repositories'; Does = 'Get-DataCiteRepository -ProviderId demo'; Holds = '@($_).Count -gt 1' }
        @{ Guide = '002'; Section = 'Repository account'; Says = 'Each repository has a login of its own'; Does = 'Get-DataCiteConnection'; Holds = '@($_).Count -gt 1' }
        @{ Guide = '002'; Section = 'Reserving'; Says = 'A draft reserves a name'; Does = 'New-DataCiteDoi -Title Reserved -Prefix 10.5072'; Holds = '$_.State -eq "Draft"' }
        @{ Guide = '002'; Section = 'Reserving'; Says = 'A draft can be deleted'; Does = 'Remove-DataCiteDoi $draft; Get-ReportedError { Get-DataCiteDoi $draft }'; Holds = '(Get-ErrorName @($_)[-1]) -eq "NotFound"' }
        @{ Guide = '002'; Section = 'Reserving'; Says = 'A DOI that was registered cannot be deleted'; Does = 'Get-ReportedError { Remove-DataCiteDoi $doi }'; Holds = '"$_"' }
        @{ Guide = '002'; Section = 'Reserving'; Says = 'A name can be reserved in the own system'; Does = 'New-DataCiteDoi -Title Reserved -Doi 10.5072/reserved-here'; Holds = '$_.Doi -eq "10.5072/reserved-here"' }
        @{ Guide = '002'; Section = 'Reserving'; Says = 'There are three states'; Does = 'Measure-DataCiteDoi -By State' }
        @{ Guide = '002'; Section = 'Registering'; Says = 'Create a findable DOI at once'; Does = 'New-DataCiteDoi @described -State Findable -Prefix 10.5072'; Holds = '$_.State -eq "Findable"' }
        @{ Guide = '002'; Section = 'Registering'; Says = 'Make a draft findable'; Does = 'Publish-DataCiteDoi $draft; (Get-DataCiteDoi $draft).State'; Holds = '@($_)[-1] -eq "Findable"' }
        @{ Guide = '002'; Section = 'Updating'; Says = 'Send the whole record'; Does = '$record = Get-DataCiteDoi $draft; $record.Version = "2"; $record | Set-DataCiteDoi; (Get-DataCiteDoi $draft).Version'; Holds = '@($_)[-1] -eq "2"' }
        @{ Guide = '002'; Section = 'Updating'; Says = 'Send only what changes'; Does = 'Set-DataCiteDoi $draft -Version 3; (Get-DataCiteDoi $draft).Version'; Holds = '@($_)[-1] -eq "3"' }
        @{ Guide = '002'; Section = 'Updating'; Says = 'Send no update that changes nothing'; Does = '$record = Get-DataCiteDoi $draft; $before = $sandbox.Statistics.Writes; Set-DataCiteDoi $draft -Title $record.Title | Out-Null; "writes: $($sandbox.Statistics.Writes - $before)"'; Holds = '$_ -eq "writes: 0"' }
        @{ Guide = '002'; Section = 'Testing'; Says = 'Test on the test system'; Does = 'Get-Completion "Connect-DataCite -Environment "'; Holds = '$_[0] -eq "Test"' }
        @{ Guide = '002'; Section = 'Testing'; Says = 'The test system has other accounts'; Does = 'Get-ReportedError { Connect-DataCite -Credential $sandbox.Credential }'; Holds = '"$_" -match "which system"' }
        @{ Guide = '002'; Section = 'Testing'; Says = 'Use the test system for tests only'; Does = 'Connect-DataCite -Sandbox -PassThru'; Holds = '$_.Environment -eq "Sandbox"' }
        @{ Guide = '002'; Section = 'Error codes'; Says = 'Success is 200 or 201'; Does = 'New-DataCiteDoi -Title Success -Prefix 10.5072 -Verbose 4>&1'; Holds = '"$_" -match ": 20[01] \("' }
        @{ Guide = '002'; Section = 'Error codes'; Says = 'Wrong credentials'; Does = 'Get-ReportedError { Connect-DataCite -Credential ([pscredential]::new("DEMO.REPO", (ConvertTo-SecureString wrong1 -AsPlainText))) -Uri $sandbox.Uri }'; Holds = '(Get-ErrorName @($_)[0]) -eq "LoginRefused"' }
        @{ Guide = '002'; Section = 'Error codes'; Says = 'A wrong prefix'; Does = 'Get-ReportedError { New-DataCiteDoi -Title x -Doi 10.82201/x }'; Holds = '(Get-ErrorName @($_)[0]) -eq "PrefixForeign"' }
        @{ Guide = '002'; Section = 'Error codes'; Says = 'Metadata that is not valid'; Does = 'Test-DataCiteDoi @{ doi = "10.5072/x"; publicationYear = 24 } -State Findable'; Holds = '"$($_.Severity)" -match "Error"' }
        @{ Guide = '002'; Section = 'Error codes'; Says = 'A DOI that does not exist'; Does = 'Get-ReportedError { Set-DataCiteDoi 10.5072/none -Title x }'; Holds = '(Get-ErrorName @($_)[0]) -eq "NotFound"' }
        @{ Guide = '002'; Section = 'Error codes'; Says = 'A 5xx is tried again after a wait that grows'; Does = '$sandbox.Faults.Next("ServiceUnavailable", 3, "GET"); Get-DataCiteDoi $doi -Verbose 4>&1'; Holds = '@("$_" | Select-String "Trying again in" -AllMatches).Matches.Count -eq 3' }
        @{ Guide = '002'; Section = 'Error codes'; Says = 'A 4xx is not'; Does = 'Get-DataCiteDoi 10.5072/none -Verbose -ErrorAction SilentlyContinue 4>&1'; Holds = '"$_" -notmatch "Trying again"' }
        @{ Guide = '002'; Section = 'Error codes'; Says = 'Look whether DataCite works when errors stay'; Does = 'Test-DataCiteConnection' }
        @{ Guide = '002'; Section = 'Frequency'; Says = 'There is a limit of requests in 5 minutes'; Does = '$sandbox.Faults.RetryAfter = [timespan]::Zero; $sandbox.Faults.Next("TooManyRequestsWithSeconds", 1); Get-DataCiteDoi $doi -Verbose 4>&1'; Holds = '"$_" -match "limiting requests.*Trying again"' }
        @{ Guide = '002'; Section = 'Frequency'; Says = 'At most 750 on the test system'; Does = '(Connect-DataCite -Environment Test -Anonymous -Contact me@example.org -Name limits -PassThru).Pacing'; Holds = '$_ -like "750 of 750 requests*"' }
        @{ Guide = '002'; Section = 'Registration'; Says = 'Landing pages work'; Does = 'Get-Command Test-DataCiteDoiLink' }
        @{ Guide = '002'; Section = 'Registration'; Says = 'Show DOIs as links'; Does = '"https://doi.org/$((Get-DataCiteDoi $doi).Doi)"' }
        @{ Guide = '002'; Section = 'Registration'; Says = 'Versions name each other'; Does = 'Set-DataCiteDoi $draft -AddRelatedIdentifier (New-DataCiteRelatedIdentifier $doi -RelationType IsNewVersionOf); (Get-DataCiteDoi $draft).RelatedIdentifiers' }
        @{ Guide = '002'; Section = 'Service providers'; Says = 'Software for several organisations uses the login of each'; Does = 'Get-DataCiteConnection | Select-Object Name, AccountId'; Holds = '@($_).Count -gt 1' }
        @{ Guide = '002'; Section = 'Service providers'; Says = 'Logins are entered and kept safely'; Does = 'Get-Command Save-DataCiteCredential, Connect-DataCite' }
        @{ Guide = '002'; Section = 'Service providers'; Says = 'There is a programme for service providers'; Gone = 'A matter of contracts.' }
        @{ Guide = '002'; Section = 'Checklist'; Says = 'Create and update DOIs'; Does = 'Get-Command New-DataCiteDoi, Set-DataCiteDoi' }
        @{ Guide = '002'; Section = 'Checklist'; Says = 'Register when the record is published'; Does = 'Publish-DataCiteDoi $draft; (Get-DataCiteDoi $draft).Registered' }
        @{ Guide = '002'; Section = 'Checklist'; Says = 'Update when the record changes'; Does = 'Set-DataCiteDoi $draft -Url https://example.org/moved; (Get-DataCiteDoi $draft).Url'; Holds = '@($_)[-1] -eq "https://example.org/moved"' }
        @{ Guide = '002'; Section = 'Checklist'; Says = 'Look at the answer of each request'; Does = 'Set-DataCiteDoi $draft -Version 9 -Summary'; Holds = '@($_)[-1].Updated -eq 1' }

        # 003: a single DOI
        @{ Guide = '003'; Section = 'Request'; Says = 'Read a DOI by its name'; Does = 'Get-DataCiteDoi $doi'; Holds = '$_.Doi -eq $doi' }
        @{ Guide = '003'; Section = 'Request'; Says = 'As a request to the API'; Does = '(Invoke-DataCiteApi "dois/$doi").data.id'; Holds = '$_ -eq $doi' }
        @{ Guide = '003'; Section = 'Response'; Says = 'The whole record comes as JSON'; Does = 'Get-DataCiteDoi $doi | ConvertTo-Json -Depth 9 -WarningAction Ignore' }
        @{ Guide = '003'; Section = 'Response'; Says = 'Identifiers of affiliations need a parameter'; Does = 'New-DataCitePerson "Doe, Jane" -Affiliation "Example University <https://ror.org/00ayhx656>" | ForEach-Object { $_.Affiliation.AffiliationIdentifier }' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'xml'; Does = '(Get-DataCiteDoi $doi).Xml'; Holds = '([xml] $_).resource' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'url'; Does = '(Get-DataCiteDoi $doi).Url'; Holds = '$null -ne $_' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'contentUrl: null or a list'; Does = '@((Get-DataCiteDoi $doi).ContentUrl).Count'; Holds = '$_ -ge 0' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'metadataVersion'; Does = '(Get-DataCiteDoi $doi).MetadataVersion'; Holds = '$null -ne $_' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'schemaVersion'; Does = '(Get-DataCiteDoi $doi).SchemaVersion'; Holds = '$null -ne $_' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'isActive'; Does = '(Get-DataCiteDoi $doi).IsActive'; Holds = '$_ -eq $true' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'state'; Does = '(Get-DataCiteDoi $doi).State'; Holds = '$_ -eq "Findable"' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'viewCount'; Does = '(Get-DataCiteDoi $doi).ViewCount'; Holds = '$null -ne $_' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'downloadCount'; Does = '(Get-DataCiteDoi $doi).DownloadCount'; Holds = '$null -ne $_' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'referenceCount'; Does = '(Get-DataCiteDoi $doi).ReferenceCount'; Holds = '$null -ne $_' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'citationCount'; Does = '(Get-DataCiteDoi $doi).CitationCount'; Holds = '$null -ne $_' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'partCount'; Does = '(Get-DataCiteDoi $doi).PartCount'; Holds = '$null -ne $_' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'partOfCount'; Does = '(Get-DataCiteDoi $doi).PartOfCount'; Holds = '$null -ne $_' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'versionCount'; Does = '(Get-DataCiteDoi $doi).VersionCount'; Holds = '$null -ne $_' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'versionOfCount'; Does = '(Get-DataCiteDoi $doi).VersionOfCount'; Holds = '$null -ne $_' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'created'; Does = '(Get-DataCiteDoi $doi).Created'; Holds = '$null -ne $_' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'registered'; Does = '(Get-DataCiteDoi $doi).Registered'; Holds = '$null -ne $_' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'published'; Does = '(Get-DataCiteDoi $doi).Published'; Holds = '$null -ne $_' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'updated'; Does = '(Get-DataCiteDoi $doi).Updated'; Holds = '$null -ne $_' }
        @{ Guide = '003'; Section = 'Response'; Says = 'Views, downloads and citations over time'; Does = 'Get-DataCiteDoi $doi | Select-Object ViewsOverTime, DownloadsOverTime, CitationsOverTime' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'source: Fabrica, API, MDS or EZ'; Does = 'Get-DataCiteDoi -Source api -First 1 -ErrorAction SilentlyContinue; Get-Completion "Get-DataCiteDoi -Source "'; Holds = '$_ -contains "mds"' }
        @{ Guide = '003'; Section = 'What is in it'; Says = 'reason: kept for EZID'; Does = 'Get-DataCiteDoi $doi | Select-Object -ExpandProperty Reason -ErrorAction Stop; "there"'; Holds = '$_ -contains "there"' }
        @{ Guide = '003'; Section = 'Relationships'; Says = 'client'; Does = '(Get-DataCiteDoi $doi).RepositoryId'; Holds = '$_ -eq "demo.repo"' }
        @{ Guide = '003'; Section = 'Relationships'; Says = 'provider'; Does = '(Get-DataCiteDoi $doi).ProviderId'; Holds = '$_ -eq "demo"' }
        @{ Guide = '003'; Section = 'Relationships'; Says = 'media'; Does = '(Invoke-DataCiteApi "dois/$doi").data.relationships.media' }
        @{ Guide = '003'; Section = 'Relationships'; Says = 'references'; Does = '(Invoke-DataCiteApi "dois/$doi").data.relationships.references' }
        @{ Guide = '003'; Section = 'Relationships'; Says = 'citations'; Does = 'Get-DataCiteEvent -First 1' }
        @{ Guide = '003'; Section = 'Relationships'; Says = 'parts, partOf, versions, versionOf'; Does = '(Invoke-DataCiteApi "dois/$doi").data.relationships | ForEach-Object { $_.parts; $_.partOf; $_.versions; $_.versionOf }'; Holds = '@($_).Count -eq 4' }

        # 004: lists of DOIs
        @{ Guide = '004'; Section = 'Lists'; Says = 'data'; Does = 'Get-DataCiteDoi -First 2'; Holds = '@($_).Count -eq 2' }
        @{ Guide = '004'; Section = 'Lists'; Says = 'included'; Does = '(Invoke-DataCiteApi dois -Query @{ include = "client" }).included' }
        @{ Guide = '004'; Section = 'Lists'; Says = 'meta'; Does = '(Invoke-DataCiteApi dois).meta.total'; Holds = '$_ -gt 0' }
        @{ Guide = '004'; Section = 'Lists'; Says = 'links to the next page'; Does = 'Invoke-DataCiteApi dois -All -Query @{ "page[size]" = 10 }'; Holds = '@($_).Count -gt 10' }
        @{ Guide = '004'; Section = 'Parameters'; Says = 'By repository'; Does = 'Get-DataCiteDoi -RepositoryId demo.repo -First 1' }
        @{ Guide = '004'; Section = 'Parameters'; Says = 'By prefix'; Does = 'Get-DataCiteDoi -Prefix 10.5072 -First 1' }
        @{ Guide = '004'; Section = 'Parameters'; Says = 'By member'; Does = 'Get-DataCiteDoi -ProviderId demo -First 1' }
        @{ Guide = '004'; Section = 'Parameters'; Says = 'By consortium'; Does = 'Get-DataCiteDoi -ConsortiumId tide -First 1' }
        @{ Guide = '004'; Section = 'Response'; Says = 'Findable DOIs always come, others with a login'; Does = '(Get-DataCiteDoi -State Draft, Findable).State | Sort-Object -Unique'; Holds = '@($_).Count -eq 2' }
        @{ Guide = '004'; Section = 'Response'; Says = 'Identifiers of affiliations need a parameter'; Does = 'Get-DataCiteDoi -HasAffiliation -AllRepositories -First 1 | ForEach-Object { $_.Creators.Affiliation }' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'total'; Does = 'Get-DataCiteDoi -First 0 -IncludeTotalCount' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'totalPages'; Does = '(Invoke-DataCiteApi dois).meta.totalPages' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'page'; Does = '(Invoke-DataCiteApi dois).meta.page'; Holds = '$_ -eq 1' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'states'; Does = 'Measure-DataCiteDoi -By State' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'resourceTypes'; Does = 'Measure-DataCiteDoi -By ResourceType' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'created'; Does = 'Measure-DataCiteDoi -By CreatedYear' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'published'; Does = 'Measure-DataCiteDoi -By PublicationYear' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'registered'; Does = 'Measure-DataCiteDoi -By RegisteredYear' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'providers'; Does = 'Measure-DataCiteDoi -By Provider' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'clients'; Does = 'Measure-DataCiteDoi -By Repository' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'affiliations'; Does = 'Measure-DataCiteDoi -By Affiliation'; Holds = '$true' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'prefixes'; Does = 'Measure-DataCiteDoi -By Prefix' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'certificates'; Does = 'Measure-DataCiteDoi -By Certificate'; Holds = '$true' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'licenses'; Does = 'Measure-DataCiteDoi -By License' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'schemaVersions'; Does = 'Measure-DataCiteDoi -By SchemaVersion' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'linkChecksStatus'; Does = 'Measure-DataCiteDoi -By LinkCheckStatus'; Holds = '$true' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'subjects'; Does = 'Measure-DataCiteDoi -By Subject' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'fieldsOfScience'; Does = 'Measure-DataCiteDoi -By FieldOfScience'; Holds = '$true' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'citations'; Does = 'Measure-DataCiteDoi -By Citations'; Holds = '$true' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'views'; Does = 'Measure-DataCiteDoi -By Views'; Holds = '$true' }
        @{ Guide = '004'; Section = 'Meta'; Says = 'downloads'; Does = 'Measure-DataCiteDoi -By Downloads'; Holds = '$true' }
        @{ Guide = '004'; Section = 'CSV'; Says = 'Export as CSV'; Does = 'Export-DataCiteDoi "$TestDrive/all.csv" -Force -WarningAction Ignore; Import-Csv "$TestDrive/all.csv" | Select-Object -First 1' }
        @{ Guide = '004'; Section = 'Other lists'; Says = 'clients'; Does = 'Get-DataCiteRepository -First 2' }
        @{ Guide = '004'; Section = 'Other lists'; Says = 'dois'; Does = 'Get-DataCiteDoi -First 2' }
        @{ Guide = '004'; Section = 'Other lists'; Says = 'events'; Does = 'Get-DataCiteEvent -First 2' }
        @{ Guide = '004'; Section = 'Other lists'; Says = 'prefixes'; Does = 'Get-DataCitePrefix' }
        @{ Guide = '004'; Section = 'Other lists'; Says = 'providers'; Does = 'Get-DataCiteProvider -First 2' }
        @{ Guide = '004'; Section = 'Other lists'; Says = 'reports'; Does = 'Get-DataCiteUsageReport -AllRepositories -First 1' }
        @{ Guide = '004'; Section = 'Next'; Says = 'Queries and filters'; Does = 'Get-DataCiteDoi -Query "titles.title:*" -PublicationYear 1900, 2100 -First 1' }
    )
}
