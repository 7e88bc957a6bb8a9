namespace DataCite.PowerShell.Errors;

/// <summary>The ids of the errors that cmdlets report. Scripts test them in <c>FullyQualifiedErrorId</c>: they never change their meaning.</summary>
internal static class ErrorIds
{
    // What was given
    public const string DoiNameInvalid = nameof(DoiNameInvalid);
    public const string MetadataUnreadable = nameof(MetadataUnreadable);
    public const string MetadataInvalid = nameof(MetadataInvalid);
    public const string ColumnUnknown = nameof(ColumnUnknown);
    public const string KeyMissing = nameof(KeyMissing);
    public const string ChangesUnsaved = nameof(ChangesUnsaved);
    public const string RecordTooLarge = nameof(RecordTooLarge);
    public const string FileUnreadable = nameof(FileUnreadable);
    public const string FileUnwritable = nameof(FileUnwritable);
    public const string FileExists = nameof(FileExists);
    public const string PrefixForeign = nameof(PrefixForeign);
    public const string PrefixUndecided = nameof(PrefixUndecided);
    public const string FilterInvalid = nameof(FilterInvalid);
    public const string ArgumentsContradict = nameof(ArgumentsContradict);
    public const string NothingToChange = nameof(NothingToChange);
    public const string ScriptFailed = nameof(ScriptFailed);

    // Who asks
    public const string NotConnected = nameof(NotConnected);
    public const string EnvironmentMissing = nameof(EnvironmentMissing);
    public const string AddressInvalid = nameof(AddressInvalid);
    public const string ConnectionUnknown = nameof(ConnectionUnknown);
    public const string AccountInvalid = nameof(AccountInvalid);
    public const string LoginRefused = nameof(LoginRefused);
    public const string PermissionDenied = nameof(PermissionDenied);
    public const string ConnectionEnded = nameof(ConnectionEnded);
    public const string EnvironmentVariablesInvalid = nameof(EnvironmentVariablesInvalid);
    public const string ConfirmationImpossible = nameof(ConfirmationImpossible);

    // Saved logins
    public const string SecretManagementMissing = nameof(SecretManagementMissing);
    public const string VaultMissing = nameof(VaultMissing);
    public const string VaultFailed = nameof(VaultFailed);
    public const string SavedLoginUnknown = nameof(SavedLoginUnknown);
    public const string SavedLoginChanged = nameof(SavedLoginChanged);
    public const string SavedLoginOutdated = nameof(SavedLoginOutdated);
    public const string SavedLoginExists = nameof(SavedLoginExists);
    public const string SavedLoginNameInvalid = nameof(SavedLoginNameInvalid);
    public const string SavedLoginsUnreadable = nameof(SavedLoginsUnreadable);
    public const string SavedLoginsUnwritable = nameof(SavedLoginsUnwritable);

    // API keys, and any route
    public const string ApiKeyUnknown = nameof(ApiKeyUnknown);
    public const string ApiKeyAmbiguous = nameof(ApiKeyAmbiguous);
    public const string HostForeign = nameof(HostForeign);
    public const string RouteInvalid = nameof(RouteInvalid);

    // Jobs
    public const string JobUnreadable = nameof(JobUnreadable);
    public const string JobForeign = nameof(JobForeign);
    public const string JobInUse = nameof(JobInUse);
    public const string JobUnwritable = nameof(JobUnwritable);
    public const string TooManyErrors = nameof(TooManyErrors);
    public const string TooManyChanges = nameof(TooManyChanges);
    public const string SourceChanged = nameof(SourceChanged);

    // What the server says
    public const string NotFound = nameof(NotFound);
    public const string DoiExists = nameof(DoiExists);
    public const string ChangeConflict = nameof(ChangeConflict);
    public const string RefusedByServer = nameof(RefusedByServer);
    public const string StateChangeImpossible = nameof(StateChangeImpossible);
    public const string StateNotReached = nameof(StateNotReached);
    public const string DoiNotDeletable = nameof(DoiNotDeletable);
    public const string RepositoryExists = nameof(RepositoryExists);
    public const string RepositoryNotDeletable = nameof(RepositoryNotDeletable);
    public const string RateLimited = nameof(RateLimited);
    public const string ServerUnavailable = nameof(ServerUnavailable);
    public const string ServerError = nameof(ServerError);

    // What lies between
    public const string ConnectionFailed = nameof(ConnectionFailed);
    public const string RequestTimedOut = nameof(RequestTimedOut);
    public const string AnswerUnreadable = nameof(AnswerUnreadable);
    public const string AnswerTooLarge = nameof(AnswerTooLarge);
    public const string OutcomeUncertain = nameof(OutcomeUncertain);
    public const string ListInterrupted = nameof(ListInterrupted);

    // What should not happen
    public const string UnexpectedFailure = nameof(UnexpectedFailure);

    // The sandbox
    public const string SandboxNotStarted = nameof(SandboxNotStarted);
    public const string SandboxUnknown = nameof(SandboxUnknown);
}
